using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>How one device has done since the start: small and fixed in size, whatever it does.</summary>
/// <param name="lane">Where it stands.</param>
/// <param name="device">Which.</param>
/// <param name="kind">What it is.</param>
/// <param name="durations">Where answer times are recorded as well.</param>
/// <param name="clock">The clock.</param>
internal sealed class DeviceFigures(LaneId lane, Device device, DeviceKind kind, Histogram<double> durations, TimeProvider clock) : IPollWatch
{
    private const int Samples = 1024;
    private const int MostErrors = 12;
    private const int LongestError = 60;
    private const string OtherErrors = "other";

    private readonly Lock door = new();
    private readonly double[] took = new double[Samples];
    private readonly ConcurrentDictionary<string, long> errors = new(StringComparer.Ordinal);
    private long answers;
    private long connections;
    private Instant? lastGood;

    /// <summary>The driver answers for the first time, or again.</summary>
    internal void Connected() => Interlocked.Increment(ref connections);

    /// <summary>Something good came of it; how long it took when that says something.</summary>
    internal void Good(TimeSpan? span)
    {
        lock (door)
        {
            lastGood = clock.GetCurrentInstant();
            if (span is { } known)
                took[answers++ % Samples] = known.TotalMilliseconds;
        }

        if (span is { } measured)
            durations.Record(measured.TotalSeconds, new(EdgeInstruments.DeviceTag, device.Id.Value), new(EdgeInstruments.KindTag, kind.ToString()));
    }

    /// <inheritdoc/>
    public void Answered(TimeSpan took) => Good(took);

    /// <inheritdoc/>
    public void Failed(string why)
    {
        var cut = why.Length <= LongestError ? why : why[..LongestError];
        // A driver that invents a new sentence each time must not fill the memory.
        var known = errors.ContainsKey(cut) || errors.Count < MostErrors ? cut : OtherErrors;
        errors.AddOrUpdate(known, 1, (_, count) => count + 1);
    }

    /// <summary>As it stands now.</summary>
    internal DeviceRow Row()
    {
        double[] sorted;
        Instant? good;
        lock (door)
        {
            sorted = took[..(int)Math.Min(answers, Samples)];
            good = lastGood;
        }

        Array.Sort(sorted);
        return new(
            lane.Value, device.Id.Value, kind, device.Brand, good, At(sorted, 50), At(sorted, 99),
            Math.Max(0, Interlocked.Read(ref connections) - 1),
            errors.OrderByDescending(error => error.Value).ToDictionary(error => error.Key, error => error.Value, StringComparer.Ordinal));
    }

    /// <summary>The smallest value that so many per cent do not exceed.</summary>
    private static double? At(double[] sorted, int percent) =>
        sorted.Length == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
}
