using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

public class ReadPlatesCommandTests
{
    private static readonly PlateReading Accepted = new PlateReading.Accepted(Plate.Parse("ABC1D23"), 900, true);
    private static readonly PlateGuess[] Guesses = [new("ABC1D23", 900), new("ABC1O23", 4)];

    [Theory]
    [InlineData("Name at least one picture")]
    [InlineData("--truth wants", "a.jpg", "--truth")]
    [InlineData("--limit wants", "a.jpg", "--limit", "0")]
    [InlineData("--html wants", "a.jpg", "--html")]
    [InlineData("--fast is not an option", "a.jpg", "--fast")]
    public async Task A_wrong_call_says_what_is_wrong_and_how_to_call(string complaint, params string[] args)
    {
        using var output = new StringWriter();

        var code = await ReadPlatesCommand.RunAsync(args, output, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Contains(complaint, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--truth CSV", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_means_its_jpegs_in_the_order_of_their_names()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var name in new[] { "b.JPG", "a.jpg", "notes.txt", "c.jpeg" })
            File.WriteAllText(Path.Combine(folder.FullName, name), "");
        var (arguments, _) = ReadPlatesArguments.Parse([folder.FullName, "x.jpg", "--limit", "3"]);

        var names = arguments!.Pictures().Select(Path.GetFileName).ToList();

        folder.Delete(recursive: true);
        Assert.Equal(["a.jpg", "b.JPG", "c.jpeg"], names);
    }

    [Fact]
    public void The_largest_labelled_plate_is_the_one_that_counts()
    {
        var truth = PlateTruth.Parse(
            ["file,plate,w,h,layout,source", "a.jpg,ZZZ1234,30,10,old,x", "a.jpg,ABC1D23,60,20,mercosul,x"]);

        var read = PictureRead.Of("some/a.jpg", Accepted, Guesses, truth.Of("some/a.jpg"));

        Assert.Equal("ABC1D23", read.Truth);
        Assert.True(read.IsExact);
        Assert.False(read.IsWrongAccepted);
    }

    [Fact]
    public void A_plate_accepted_that_is_not_in_the_picture_is_counted_against_us()
    {
        var truth = PlateTruth.Parse(["file,plate", "a.jpg,ABC1D24", "b.jpg,ABC1D24"]);
        var accepted = PictureRead.Of("a.jpg", Accepted, Guesses, truth.Of("a.jpg"));
        var unsure = PictureRead.Of(
            "b.jpg", new PlateReading.Refused(PlateRefusal.TooUnsure, []), Guesses, truth.Of("b.jpg"));

        Assert.True(accepted.IsWrongAccepted);
        Assert.False(unsure.IsWrongAccepted);
        Assert.False(unsure.IsExact);
    }

    [Fact]
    public void A_foreign_plate_may_never_be_accepted_even_when_it_is_read_right()
    {
        var truth = PlateTruth.Parse(["file,plate,region", "a.jpg,ABC1D23,us"]);

        var read = PictureRead.Of("a.jpg", Accepted, Guesses, truth.Of("a.jpg"));

        Assert.True(read.IsWrongAccepted);
        Assert.Null(read.IsExact);
    }

    [Fact]
    public void What_was_taken_for_what_is_counted_where_the_rest_was_right()
    {
        var truth = PlateTruth.Parse(["file,plate,vehicle", "a.jpg,LQK9502,car", "b.jpg,LQK9502,car", "c.jpg,ABC1234,motorcycle"]);
        PictureRead Read(string file, string plate) =>
            PictureRead.Of(file, new PlateReading.Refused(PlateRefusal.TooUnsure, []), [new PlateGuess(plate, 500)], truth.Of(file));
        var reads = new[] { Read("a.jpg", "LOK9502"), Read("b.jpg", "XYZ1111"), Read("c.jpg", "ABC1234") };

        var report = ReadPlatesReport.Of(
            [.. reads.Select(read => (read, (PlateTruth.Row?)truth.Of(read.File)[0]))], (TimeSpan.FromMilliseconds(90), 3), (default, 0), 0);

        Assert.Equal([new("Q as O", 1)], report.Confusions);
        Assert.Equal(new ReadPlatesReport.Share(0, 2), report.ByVehicle["car"]);
        Assert.Equal(new ReadPlatesReport.Share(1, 1), report.ByVehicle["motorcycle"]);
        // 90 ms over three pictures.
        Assert.Equal(30, report.CpuMsPerFrame);
        Assert.Contains("\"cpu_ms_per_frame\": 30", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_shows_the_truth_and_every_text_with_its_score_and_no_markup_of_a_files_name()
    {
        var truth = PlateTruth.Parse(["file,plate", "<b>.jpg,LQK9502"]);
        var read = PictureRead.Of("<b>.jpg", new PlateReading.Refused(PlateRefusal.TooUnsure, []), Guesses, truth.Of("<b>.jpg"));
        var line = new ReadLine(new Quad(new(5, 5), new(95, 5), new(95, 25), new(5, 25)), new Frames([]));
        using var picture = new Mat(40, 100, MatType.CV_8UC3, Scalar.All(90));
        using var page = new StringWriter();

        using (var sheet = new MissSheet(page))
            sheet.Add(read, new SeenPlate([line], [new ScoredText("LOK9502", -0.5), new ScoredText("LQK9502", -2)], true), picture.ImEncode(".jpg"));

        var written = page.ToString();
        Assert.Contains("LQK9502", written, StringComparison.Ordinal);
        // e^-0.5 is 0.607, e^-2 is 0.135.
        Assert.Contains("<td>607</td><td>-0.50</td>", written, StringComparison.Ordinal);
        Assert.Contains("<td>135</td><td>-2.00</td>", written, StringComparison.Ordinal);
        Assert.Equal(2, written.Split("data:image/jpeg;base64,").Length - 1);
        Assert.DoesNotContain("<b>.jpg", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_table_names_its_line()
    {
        var bad = Assert.Throws<FormatException>(() => PlateTruth.Parse(["file,plate", "a.jpg,ABC1D23", "b.jpg"]));

        Assert.Contains("Line 3", bad.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => PlateTruth.Parse([]));
    }
}
