using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>A tag in view is read many times a second: it is told once within three.</summary>
internal sealed class TagFilter(TimeProvider clock)
{
    private const int MostKnown = 256;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private readonly Dictionary<TagId, long> told = [];

    /// <summary>True when the tag is to be told now.</summary>
    internal bool Take(TagId tag)
    {
        if (told.TryGetValue(tag, out var before) && clock.GetElapsedTime(before) < Quiet)
            return false;
        if (told.Count >= MostKnown)
            told.Clear();
        told[tag] = clock.GetTimestamp();
        return true;
    }
}
