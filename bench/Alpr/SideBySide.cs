using System.Diagnostics;
using System.Globalization;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.Alpr;

/// <summary>
/// Our reader and Tesseract on the same lines: ours finds them, lays them flat and reads them; Tesseract is given what was
/// found, laid flat too, and its text is repaired by the same grammar. So it is spared the finding, and still behind.
/// </summary>
internal static class SideBySide
{
    private const int CropHeight = 64;

    public static async Task<bool> RunAsync(PlateEngine engine, IReadOnlyList<string> pictures, PlateTruth truth, TextWriter output)
    {
        var crops = Directory.CreateTempSubdirectory("fokus-crops-");
        try
        {
            var (rows, spent) = Read(engine, pictures, truth, crops.FullName);
            var texts = await Tesseract.ReadAsync([.. rows.Where(row => row.Crop is not null).Select(row => row.Crop!)]);
            if (texts.Fault is { } fault)
            {
                await output.WriteLineAsync(fault);
                return false;
            }

            var theirs = rows.Count(row => row.Crop is { } crop && Matches(texts.ByCrop.GetValueOrDefault(crop, ""), row.Truth));
            var ours = rows.Count(row => string.Equals(row.Read, row.Truth, StringComparison.Ordinal));
            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync($"{"",-12}{"exact",16}{"CPU ms a picture",20}");
            await output.WriteLineAsync(Line("FOKUS", ours, rows.Count, spent / rows.Count));
            await output.WriteLineAsync(Line("Tesseract", theirs, rows.Count, texts.Spent / rows.Count));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FOKUS at its most {process.PeakWorkingSet64 / 1e6:F0} MB; Tesseract is not charged for finding the plate, but for starting once a crop"));
            return true;
        }
        finally
        {
            crops.Delete(recursive: true);
        }
    }

    private static (List<Row> Rows, TimeSpan Spent) Read(
        PlateEngine engine, IReadOnlyList<string> pictures, PlateTruth truth, string folder)
    {
        var rows = new List<Row>();
        var spent = TimeSpan.Zero;
        using var process = Process.GetCurrentProcess();
        foreach (var path in pictures)
        {
            if (truth.Of(path) is not [var main, ..])
                continue;
            var jpeg = File.ReadAllBytes(path);
            process.Refresh();
            var before = process.TotalProcessorTime;
            var seen = engine.Read(jpeg).Seen;
            process.Refresh();
            spent += process.TotalProcessorTime - before;
            rows.Add(new Row(main.Plate, seen?.Best.Text, seen is null ? null : Crop(jpeg, seen, Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ".png"))));
        }

        return (rows, spent);
    }

    // Two lines of a motorcycle are put side by side, since Tesseract is told that there is one.
    private static string Crop(byte[] jpeg, SeenPlate seen, string path)
    {
        using var picture = Picture.Open(jpeg)!;
        var lines = seen.Lines.Select(line => line.Quad.Flatten(picture, CropHeight, CropHeight, 640)).ToList();
        using var row = new Mat();
        Cv2.HConcat(lines, row);
        lines.ForEach(line => line.Dispose());
        using var grey = new Mat();
        Cv2.CvtColor(row, grey, ColorConversionCodes.BGR2GRAY);
        Cv2.Threshold(grey, grey, 0, 255, ThresholdTypes.Otsu);
        Cv2.CopyMakeBorder(grey, grey, 12, 12, 12, 12, BorderTypes.Constant, Scalar.All(255));
        Cv2.ImWrite(path, grey);
        return path;
    }

    private static bool Matches(string text, string truth) =>
        PlateGrammar.Candidates(new string([.. text.Where(char.IsAsciiLetterOrDigit)])).Any(plate => string.Equals(plate.Written, truth, StringComparison.Ordinal));

    private static string Line(string name, int exact, int all, TimeSpan each) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-12}{$"{exact}/{all} {100.0 * exact / Math.Max(1, all):F1} %",16}{each.TotalMilliseconds,20:F1}");

    private sealed record Row(string Truth, string? Read, string? Crop);
}
