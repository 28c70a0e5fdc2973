using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;

namespace Fokus.EdgeBridge.Tests.Readers;

public class PpOcrBrandTests
{
    [Fact]
    public void Options_left_out_have_their_defaults()
    {
        var (options, faults) = PpOcrOptions.Read(default);

        Assert.Empty(faults);
        Assert.Equal((1, 480, 960, 4), (options.Threads, options.DetPx, options.FallbackPx, options.Queue));
    }

    [Fact]
    public void Options_written_are_taken()
    {
        var (options, faults) = PpOcrOptions.Read(Json("""{"models_folder":"/m","threads":2,"det_px":640,"fallback_px":1280,"queue":8}"""));

        Assert.Empty(faults);
        Assert.Equal(
            new PpOcrOptions { ModelsFolder = "/m", Threads = 2, DetPx = 640, FallbackPx = 1280, Queue = 8 }, options);
    }

    [Fact]
    public void Every_fault_is_told_with_its_field()
    {
        var (_, faults) = PpOcrOptions.Read(Json("""{"threads":0,"det_px":"big","queue":4.5,"models_folder":"","speed":9}"""));

        string[] fields = [.. faults.Select(fault => fault.Split(':')[0])];
        Assert.Equal(["threads", "det_px", "queue", "models_folder", "speed"], fields);
        Assert.Contains("from 1 to 4", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_networks_are_named_and_the_mend_with_them()
    {
        var empty = Directory.CreateTempSubdirectory();

        var faults = new PpOcrBrand().Check(Json($$"""{"models_folder":{{JsonSerializer.Serialize(empty.FullName)}}}"""));

        empty.Delete();
        Assert.Equal(3, faults.Count);
        Assert.All(faults, fault => Assert.Contains("run ./fokus setup", fault, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains(ModelFiles.ReadsLines, StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_that_is_not_the_one_we_measured_is_a_fault()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var name in new[] { ModelFiles.FindsLines, ModelFiles.ReadsLines, ModelFiles.Characters })
            File.WriteAllText(Path.Combine(folder.FullName, name), "cut short");

        var faults = ModelFiles.Faults(folder.FullName);

        folder.Delete(recursive: true);
        Assert.Equal(3, faults.Count);
        Assert.All(faults, fault => Assert.Contains("damaged", fault, StringComparison.Ordinal));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
