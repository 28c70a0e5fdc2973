using NodaTime;

namespace Fokus.Domain.Occupancy.Counting;

/// <summary>What is known of one stay for counting. Joining two of them does not depend on their order.</summary>
/// <param name="Entered">True once its entry is known.</param>
/// <param name="WentOutAt">When it left; <c>null</c> while that is not known.</param>
/// <param name="Place">The last place that is known.</param>
/// <param name="PlaceSince">Since when.</param>
internal sealed record StayCount(bool Entered, Instant? WentOutAt, CountPlace? Place, Instant? PlaceSince)
{
    internal static StayCount Unknown { get; } = new(Entered: false, null, null, null);

    /// <summary>Inside when its entry is known and its exit is not: an exit that comes first waits for its entry.</summary>
    internal bool IsInside => Entered && WentOutAt is null;

    /// <summary>Stands in a place since a moment; the latest known holds, and of two of one moment the same one in every order.</summary>
    internal StayCount StandingAt(CountPlace place, Instant since) => IsLater(place, since) ? this with { Place = place, PlaceSince = since } : this;

    private bool IsLater(CountPlace place, Instant since)
    {
        if (Place is not { } known || PlaceSince is not { } knownSince)
            return true;
        if (since != knownSince)
            return since > knownSince;
        var byArea = string.CompareOrdinal(place.Area.Value, known.Area.Value);
        return byArea != 0 ? byArea > 0 : place.Group > known.Group;
    }
}
