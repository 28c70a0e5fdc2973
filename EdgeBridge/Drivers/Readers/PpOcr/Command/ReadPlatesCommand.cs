using System.Diagnostics;
using Fokus.Domain.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>
/// Reads pictures from the command line with the engine that reads at the gate. Plates are printed in full: they are
/// the user's own pictures on the user's own terminal.
/// </summary>
internal static class ReadPlatesCommand
{
    private const int Done = 0;
    private const int NotDone = 1;
    private const int CannotStart = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">What follows the word <c>alpr</c>.</param>
    /// <param name="output">Where the plates, the counts and any complaint are written.</param>
    /// <param name="cancellationToken">Ends the run after the picture in hand.</param>
    /// <returns>0 when every picture was read, 1 when one could not be opened or the run was cut, 2 when it could not start.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var (arguments, fault) = ReadPlatesArguments.Parse(args);
        if (arguments is null)
        {
            await output.WriteLineAsync($"{fault} Usage: {ReadPlatesArguments.Usage}");
            return CannotStart;
        }

        var options = new PpOcrOptions();
        var faults = ModelFiles.Faults(options.ModelsFolder).Concat(PpOcrBrand.LibraryFaults()).ToList();
        foreach (var each in faults)
            await output.WriteLineAsync(each);
        if (faults.Count > 0)
            return CannotStart;

        PlateTruth? truth;
        try
        {
            truth = arguments.TruthPath is { } path
                ? PlateTruth.Parse(await File.ReadAllLinesAsync(path, cancellationToken))
                : null;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or FormatException)
        {
            await output.WriteLineAsync($"The truth table cannot be used: {unread.Message}");
            return CannotStart;
        }

        return await ReadAllAsync(arguments, options, truth, output, cancellationToken);
    }

    private static async Task<int> ReadAllAsync(
        ReadPlatesArguments arguments, PpOcrOptions options, PlateTruth? truth, TextWriter output,
        CancellationToken cancellationToken)
    {
        using var engine = new PlateEngine(options);
        engine.WarmUp();
        using var process = Process.GetCurrentProcess();
        var reads = new List<(PictureRead, PlateTruth.Row?)>();
        var (spent, code) = (TimeSpan.Zero, Done);
        foreach (var file in arguments.Pictures())
        {
            if (cancellationToken.IsCancellationRequested)
            {
                code = NotDone;
                break;
            }

            byte[] jpeg;
            try
            {
                jpeg = await File.ReadAllBytesAsync(file, CancellationToken.None);
            }
            catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
            {
                code = NotDone;
                await ReportAsync(PictureRead.NotLoaded(file, unread.Message), null);
                continue;
            }

            process.Refresh();
            var before = process.TotalProcessorTime;
            var (reading, seen) = engine.Read(jpeg);
            process.Refresh();
            spent += process.TotalProcessorTime - before;

            var rows = truth?.Of(file) ?? [];
            var read = PictureRead.Of(file, reading, seen?.Guesses() ?? [], rows);
            if (reading is PlateReading.Refused { Why: PlateRefusal.BadPicture })
                code = NotDone;
            await ReportAsync(read, rows.Count > 0 ? rows[0] : null);
        }

        process.Refresh();
        var report = ReadPlatesReport.Of(reads, spent, process.PeakWorkingSet64);
        await output.WriteLineAsync(arguments.IsJson ? report.ToJson() : string.Join(Environment.NewLine, report.Lines()));
        return code;

        async Task ReportAsync(PictureRead read, PlateTruth.Row? main)
        {
            reads.Add((read, main));
            if (!arguments.IsJson)
                await output.WriteLineAsync(Line(read));
        }
    }

    private static string Line(PictureRead read)
    {
        var mark = read.IsExact switch { true => "  right", false => $"  wrong: it is {read.Truth}", null => "" };
        return $"{read.File}  {read.Plate ?? "-"}  {read.Outcome}  {read.ConfidencePermille}{mark}";
    }
}
