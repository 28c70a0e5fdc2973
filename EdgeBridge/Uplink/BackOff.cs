namespace Fokus.EdgeBridge.Uplink;

/// <summary>How long to wait before calling again: doubling, with a fifth of chance, so that garages do not call in step.</summary>
internal sealed class BackOff
{
    private readonly TimeSpan first;
    private readonly TimeSpan longest;
    private readonly Random chance;
    private TimeSpan next;

    internal BackOff(TimeSpan first, TimeSpan longest, int seed)
    {
        (this.first, this.longest, next) = (first, longest, first);
        chance = new(seed);
    }

    internal void Reset() => next = first;

    internal TimeSpan Next()
    {
        var wait = next * (0.8 + (0.4 * chance.NextDouble()));
        next = next * 2 < longest ? next * 2 : longest;
        return wait;
    }
}
