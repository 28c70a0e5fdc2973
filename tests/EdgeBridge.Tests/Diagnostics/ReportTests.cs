using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fokus.EdgeBridge.Diagnostics.Bundles;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

public sealed class ReportTests
{
    private const string Plate = "ABC1D23";

    // Planted in the garage file, the folder and the journal. None of it may be in a bundle.
    private static readonly string[] Planted =
        [Plate, "abc1d23", "ABC-1D23", "Maria", "maria", "Olga", "Paulista 900", "Entrada 1", "link-secret-1", "s3nha-da-camera", "t0ken-da-camera-1", "AQAAAA", "0f0f0f0f", "segredo"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_of_a_running_garage_holds_its_figures_and_nothing_of_people(bool isByFile)
    {
        await using var app = await RunningApp.StartAsync(WithSecrets);
        await PlantAsync(app);

        var (code, files) = await ReportAsync(isByFile ? app.FilePath : Path.Combine(app.Folder, "data"), app.Folder);

        Assert.Equal(0, code);
        AssertNothingPlanted(files);
        using var sheet = JsonDocument.Parse(files["diagnostics.json"]);
        Assert.Equal("board-1", sheet.RootElement.GetProperty("devices")[0].GetProperty("device").GetString());
        Assert.True(sheet.RootElement.GetProperty("journal").GetProperty("facts").GetInt64() > 0);
        Assert.Contains("FaultRaised: ", files["journal.txt"], StringComparison.Ordinal);
        Assert.Contains("pictures/ ", files["files.txt"], StringComparison.Ordinal);
        Assert.Equal(isByFile, files.ContainsKey("garage.json"));
    }

    [Fact]
    public async Task The_garage_file_in_it_keeps_what_helps()
    {
        await using var app = await RunningApp.StartAsync(WithSecrets);

        var (_, files) = await ReportAsync(app.FilePath, app.Folder);

        using var file = JsonDocument.Parse(files["garage.json"]);
        Assert.Equal(520, file.RootElement.GetProperty("capacity").GetInt32());
        Assert.Equal("fake-gate", file.RootElement.GetProperty("lanes")[0].GetProperty("gate").GetProperty("brand").GetString());
        Assert.Equal(502, file.RootElement.GetProperty("lanes")[0].GetProperty("gate").GetProperty("options").GetProperty("port").GetInt32());
        Assert.Equal("The garage file has no faults.", files["faults.txt"].Trim());
    }

    [Fact]
    public async Task A_file_with_faults_tells_their_places_and_never_what_stands_there()
    {
        await using var app = await RunningApp.StartAsync();
        var bad = Path.Combine(app.Folder, "bad.json");
        await File.WriteAllTextAsync(
            bad, GarageFileTests.Good.Replace("\"operator\"", "\"Maria\"", StringComparison.Ordinal).Replace("\"capacity\": 520", "\"capacity\": \"segredo\", \"ABC1D23\": 1", StringComparison.Ordinal), Stop);

        var (code, files) = await ReportAsync(bad, app.Folder);

        Assert.Equal(0, code);
        AssertNothingPlanted(files);
        Assert.Equal("$.(removed) $.capacity $.operators[0].role", string.Join(' ', files["faults.txt"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_path_that_is_nothing_is_told()
    {
        await using var output = new StringWriter();

        Assert.Equal(2, await ReportCommand.RunAsync(["no-such-path"], GarageFileTests.Brands, TimeProvider.System, output, Stop));
        Assert.Equal("no-such-path is neither a garage file nor a data folder.", output.ToString().Trim());
    }

    private static string WithSecrets(string json) => json.Replace(
        "\"options\": { \"port\": 502 }",
        "\"options\": { \"port\": 502, \"password\": \"s3nha-da-camera\", \"push_token\": \"t0ken-da-camera-1\", \"pin\": 271828 }", StringComparison.Ordinal);

    /// <summary>A car that passes, a picture, and files that somebody left in the data folder.</summary>
    private static async Task PlantAsync(RunningApp app)
    {
        var data = Path.Combine(app.Folder, "data");
        using var client = new HttpClient { BaseAddress = app.Address };
        using var push = new StringContent(Plate);
        using var answer = await client.PostAsync(new Uri("/cameras/cam-1", UriKind.Relative), push, Stop);
        await TestJournal(app).AppendAsync(
            new(NodaTime.Instant.FromUtc(2026, 11, 25, 12, 0), [Journal.TestJournal.SomeFact()], [Fokus.EdgeBridge.Journal.Memory.Snapshots.Write("note", Plate)]), Stop);
        Directory.CreateDirectory(Path.Combine(data, "pictures", "ab"));
        await File.WriteAllTextAsync(Path.Combine(data, "pictures", "ab", $"{Plate}.jpg"), Plate, Stop);
        await File.WriteAllTextAsync(Path.Combine(data, $"lista-{Plate}-Maria.txt"), "segredo", Stop);
    }

    private static FactJournal TestJournal(RunningApp app) => app.Services.GetRequiredService<FactJournal>();

    private static async Task<(int Code, Dictionary<string, string> Files)> ReportAsync(string path, string folder)
    {
        var zip = Path.Combine(folder, "report.zip");
        await using var output = new StringWriter();
        var code = await ReportCommand.RunAsync([path, "--out", zip], GarageFileTests.Brands, TimeProvider.System, output, Stop);
        Assert.Equal($"Written: {zip}", output.ToString().Trim());
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var archive = await ZipFile.OpenReadAsync(zip, Stop);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Stop));
            files.Add(entry.FullName, await reader.ReadToEndAsync(Stop));
        }

        return (code, files);
    }

    private static void AssertNothingPlanted(Dictionary<string, string> files)
    {
        var all = string.Join('\n', files.Keys) + string.Join('\n', files.Values);
        string[] hidden = [.. Planted, "271828", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plate)))];
        Assert.All(hidden, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }
}
