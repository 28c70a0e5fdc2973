using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Occupancy.Counting;

/// <summary>Everything that changes a count. Each may come twice, late, and in any order.</summary>
public abstract record CountFact
{
    private CountFact()
    {
    }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>A vehicle crossed an entry.</summary>
    /// <param name="Stay">Its stay: counted once.</param>
    /// <param name="Place">Where to.</param>
    public sealed record CameIn(StayId Stay, CountPlace Place) : CountFact;

    /// <summary>A vehicle that is inside stands elsewhere, or is counted as something else.</summary>
    /// <param name="Stay">Its stay.</param>
    /// <param name="Place">Where it stands from now on.</param>
    public sealed record Moved(StayId Stay, CountPlace Place) : CountFact;

    /// <summary>A vehicle crossed an exit.</summary>
    /// <param name="Stay">Its stay.</param>
    public sealed record WentOut(StayId Stay) : CountFact;

    /// <summary>A vehicle crossed that no stay is known for.</summary>
    /// <param name="Fact">The fact that says so: counted once.</param>
    /// <param name="Place">Where.</param>
    /// <param name="IsIn">True for in, false for out.</param>
    public sealed record Slipped(FactId Fact, CountPlace Place, bool IsIn) : CountFact;

    /// <summary>Somebody looked, and the count was wrong.</summary>
    /// <param name="Correction">What it was and what it is.</param>
    public sealed record Corrected(CountCorrection Correction) : CountFact;
}
