using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

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
        MissSheet? sheet;
        try
        {
            truth = arguments.TruthPath is { } path
                ? PlateTruth.Parse(await File.ReadAllLinesAsync(path, cancellationToken))
                : null;
            sheet = arguments.HtmlPath is { } html ? new MissSheet(File.CreateText(html)) : null;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or FormatException)
        {
            await output.WriteLineAsync($"A file named in the options cannot be used: {unread.Message}");
            return CannotStart;
        }

        using (sheet)
            return await ReadAllAsync(arguments, options, truth, sheet, output, cancellationToken);
    }

    private static async Task<int> ReadAllAsync(
        ReadPlatesArguments arguments, PpOcrOptions options, PlateTruth? truth, MissSheet? sheet, TextWriter output,
        CancellationToken cancellationToken)
    {
        using var engine = new PlateEngine(options);
        engine.WarmUp();
        var run = new ReadPlatesRun(engine, truth, sheet, arguments.IsJson ? null : output);
        foreach (var path in arguments.Pictures())
        {
            if (cancellationToken.IsCancellationRequested || run.Pictures >= arguments.Limit)
                break;
            if (FilmSource.TryParse(path, Environment.GetEnvironmentVariable(FilmSource.PasswordVariable)) is { } film)
                await run.FilmAsync(film, arguments.Limit, cancellationToken);
            else
                await run.PictureAsync(path);
        }

        var report = run.Report();
        await output.WriteLineAsync(arguments.IsJson ? report.ToJson() : string.Join(Environment.NewLine, report.Lines()));
        return run.IsWhole && !cancellationToken.IsCancellationRequested ? Done : NotDone;
    }
}
