using System.Diagnostics;
using System.Globalization;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>One run of the command: what was read so far, and what it cost.</summary>
/// <param name="engine">Warm.</param>
/// <param name="truth">What is written on the plates; <c>null</c> when nobody said.</param>
/// <param name="sheet">Takes the misses; <c>null</c> when nobody looks.</param>
/// <param name="lines">Takes a line for each reading; <c>null</c> when only the end counts.</param>
internal sealed class ReadPlatesRun(PlateEngine engine, PlateTruth? truth, MissSheet? sheet, TextWriter? lines)
{
    private readonly List<(PictureRead Read, PlateTruth.Row? Main)> reads = [];
    private TimeSpan spent;
    private TimeSpan spentOnGate;
    private int gated;

    /// <summary>Pictures looked at.</summary>
    public int Pictures { get; private set; }

    /// <summary>False once something could not be opened.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads one file.</summary>
    public async Task PictureAsync(string file)
    {
        byte[] jpeg;
        try
        {
            jpeg = await File.ReadAllBytesAsync(file, CancellationToken.None);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            await FailedAsync(file, unread.Message);
            return;
        }

        Pictures++;
        var (reading, seen) = Timed(ref spent, () => engine.Read(jpeg));
        if (reading is PlateReading.Refused { Why: PlateRefusal.BadPicture })
            IsWhole = false;
        await ReportAsync(file, file, reading, seen?.Guesses() ?? [], (seen, jpeg));
    }

    /// <summary>Reads a video to its end, or a camera until the run is ended; each vehicle in it is one reading.</summary>
    public async Task FilmAsync(FilmSource source, int limit, CancellationToken cancellationToken)
    {
        var film = source.Open(TimeProvider.System);
        var passages = new Passages();
        using var gate = new MotionGate();
        var index = 0;
        (SeenPlate? Seen, ReadOnlyMemory<byte> Jpeg) shown = (null, default);
        try
        {
            await foreach (var picture in film.PicturesAsync(cancellationToken))
            {
                Pictures++;
                var seen = Look(picture.Jpeg, gate);
                var name = (index++).ToString(CultureInfo.InvariantCulture);
                await PassageAsync(passages.Add(picture.At, name, seen?.Guesses() ?? []), shown);
                shown = seen is null ? shown : (seen, picture.Jpeg);
                if (Pictures >= limit)
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The user has seen enough: what was read so far is still reported.
            IsWhole = false;
        }

        await PassageAsync(passages.End(), shown);
        if (film.Fault is { } fault && (index == 0 || source.IsCamera))
            await FailedAsync(source.Name, fault);

        Task PassageAsync(Passage? passage, (SeenPlate? Seen, ReadOnlyMemory<byte> Jpeg) last) => passage is null
            ? Task.CompletedTask
            : ReportAsync(
                string.Create(CultureInfo.InvariantCulture, $"{source.Name}@{passage.Begin.TotalSeconds:F1}s"),
                source.Name, passage.Reading, passage.Guesses, last);
    }

    /// <summary>What came of it.</summary>
    public ReadPlatesReport Report()
    {
        using var process = Process.GetCurrentProcess();
        return ReadPlatesReport.Of(reads, (spent, Pictures - gated), (spentOnGate, gated), process.PeakWorkingSet64);
    }

    // The picture in which nothing moves costs the gate's look only.
    private SeenPlate? Look(ReadOnlyMemory<byte> jpeg, MotionGate gate)
    {
        if (Timed(ref spentOnGate, () => gate.IsWorthReading(jpeg.Span)))
            return Timed(ref spent, () => engine.Read(jpeg.Span)).Seen;
        gated++;
        return null;
    }

    private async Task FailedAsync(string file, string why)
    {
        IsWhole = false;
        await NoteAsync(PictureRead.NotLoaded(file, why), null);
    }

    private async Task ReportAsync(
        string name, string path, PlateReading reading, IReadOnlyList<PlateGuess> guesses, (SeenPlate? Seen, ReadOnlyMemory<byte> Jpeg) shown)
    {
        var rows = truth?.Of(path) ?? [];
        var read = PictureRead.Of(name, reading, guesses, rows);
        await NoteAsync(read, rows.Count > 0 ? rows[0] : null);
        if (read.IsExact == false || read.IsWrongAccepted)
            sheet?.Add(read, shown.Seen, shown.Jpeg.Span);
    }

    private async Task NoteAsync(PictureRead read, PlateTruth.Row? main)
    {
        reads.Add((read, main));
        if (lines is not null)
            await lines.WriteLineAsync(Line(read));
    }

    private static T Timed<T>(ref TimeSpan sum, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var done = work();
        process.Refresh();
        sum += process.TotalProcessorTime - before;
        return done;
    }

    private static string Line(PictureRead read)
    {
        var mark = read.IsExact switch { true => "  right", false => $"  wrong: it is {read.Truth}", null => "" };
        return $"{read.File}  {read.Plate ?? "-"}  {read.Outcome}  {read.ConfidencePermille}{mark}";
    }
}
