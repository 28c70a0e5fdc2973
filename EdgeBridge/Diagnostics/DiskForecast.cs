namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>
/// How long the room lasts when it goes on as in the last day. Measured on a clock that never steps, by the larger of two
/// appetites: the journal's against its limit, and the whole disk's against what is free.
/// </summary>
internal sealed class DiskForecast
{
    /// <summary>How far back it looks.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>Less than this says nothing: a garage has quiet and busy hours.</summary>
    internal static readonly TimeSpan LeastSpan = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private readonly Queue<DiskSample> samples = new();
    private DiskSample? last;

    /// <summary>Takes in one look at the disk.</summary>
    internal void Note(DiskSample sample)
    {
        lock (door)
        {
            samples.Enqueue(sample);
            last = sample;
            while (samples.Count > 2 && sample.At - samples.Peek().At > Window)
                samples.Dequeue();
        }
    }

    /// <summary>Days left; <c>null</c> while that is not known yet, or when nothing grows.</summary>
    internal double? DaysLeft()
    {
        lock (door)
        {
            if (last is not { } now || samples.Peek() is var then && now.At - then.At < LeastSpan)
                return null;
            var days = (now.At - then.At).TotalDays;
            return Smaller(
                Days(now.LimitBytes - now.UsedBytes, (now.UsedBytes - then.UsedBytes) / days),
                Days(now.FreeBytes, (then.FreeBytes - now.FreeBytes) / days));
        }
    }

    private static double? Days(long room, double bytesADay) => bytesADay <= 0 ? null : Math.Max(0, room / bytesADay);

    private static double? Smaller(double? one, double? other) =>
        one is { } first && other is { } second ? Math.Min(first, second) : one ?? other;
}
