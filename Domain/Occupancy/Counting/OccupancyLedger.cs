using System.Collections.Immutable;
using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Occupancy.Areas;
using NodaTime;

namespace Fokus.Domain.Occupancy.Counting;

/// <summary>
/// How many vehicles stand where, by completed crossings. The same facts give the same counts however often and in whatever
/// order they come: after an outage they come twice and shuffled.
/// </summary>
public sealed record OccupancyLedger
{
    /// <summary>An empty garage.</summary>
    /// <param name="plan">Its areas.</param>
    public OccupancyLedger(AreaPlan plan) => Plan = plan;

    /// <summary>The areas that are counted.</summary>
    public AreaPlan Plan { get; }

    /// <summary>The latest moment that a fact told of; <c>null</c> when none did.</summary>
    public Instant? AsOf { get; private init; }

    /// <summary>Stays that left before this are forgotten, and are not counted again when their facts come once more. <c>null</c> while none was.</summary>
    public Instant? ForgottenBefore { get; private init; }

    /// <summary>Every correction, oldest first.</summary>
    public IEnumerable<CountFact.Corrected> Corrections =>
        Corrected.Values.OrderBy(one => one.At).ThenBy(one => one.Correction.Command.Value, StringComparer.Ordinal);

    private ImmutableDictionary<StayId, StayCount> Stays { get; init; } = ImmutableDictionary<StayId, StayCount>.Empty;

    private ImmutableDictionary<FactId, CountFact.Slipped> Slipped { get; init; } = ImmutableDictionary<FactId, CountFact.Slipped>.Empty;

    private ImmutableDictionary<CommandId, CountFact.Corrected> Corrected { get; init; } = ImmutableDictionary<CommandId, CountFact.Corrected>.Empty;

    /// <summary>The ledger after a fact. One that it has changes nothing.</summary>
    public OccupancyLedger Apply(CountFact fact)
    {
        var after = fact switch
        {
            CountFact.CameIn entered => With(entered.Stay, fact.At, known => known.StandingAt(entered.Place, entered.At) with { Entered = true }),
            CountFact.Moved moved => With(moved.Stay, fact.At, known => known.StandingAt(moved.Place, moved.At)),
            CountFact.WentOut left => With(left.Stay, fact.At, known => known with { WentOutAt = Earlier(known.WentOutAt, left.At) }),
            CountFact.Slipped one => this with { Slipped = Slipped.SetItem(one.Fact, one) },
            CountFact.Corrected one => Corrected.ContainsKey(one.Correction.Command)
                ? this
                : this with { Corrected = Corrected.Add(one.Correction.Command, one) },
            _ => throw new UnreachableException("CountFact is a closed family"),
        };
        return after with { AsOf = AsOf is { } known ? Instant.Max(known, fact.At) : fact.At };
    }

    /// <summary>Vehicles in an area, those in the areas within it included. Raw: it may be negative, or more than the bays.</summary>
    public int Inside(AreaId area) => Sum(place => Plan.IsIn(place.Area, area));

    /// <summary>The same for one group.</summary>
    public int Inside(AreaId area, UserGroup group) => Sum(place => place.Group == group && Plan.IsIn(place.Area, area));

    /// <summary>What to publish of an area.</summary>
    /// <param name="area">One of the plan.</param>
    /// <param name="at">Now.</param>
    /// <param name="staleAfter">How long without news a count is still one, for instance when the link is lost.</param>
    public OccupancyReading Read(AreaId area, Instant at, Duration staleAfter)
    {
        var known = Plan.Find(area) ?? throw new ArgumentException($"The plan has no area '{area}'.", nameof(area));
        return new(new(known.Capacity, Inside(area)), HowObtained(area, at, staleAfter), AsOf);
    }

    /// <summary>Forgets stays that left before a moment; the counts stay what they are.</summary>
    /// <param name="before">Older than any fact that a garage may still send.</param>
    public OccupancyLedger Forget(Instant before) => this with
    {
        Stays = Stays.RemoveRange(Stays.Where(one => one.Value.WentOutAt < before).Select(one => one.Key)),
        ForgottenBefore = ForgottenBefore is { } known ? Instant.Max(known, before) : before,
    };

    private OccupancyLedger With(StayId stay, Instant at, Func<StayCount, StayCount> learn)
    {
        if (Stays.TryGetValue(stay, out var known))
            return this with { Stays = Stays.SetItem(stay, learn(known)) };
        return at < ForgottenBefore ? this : this with { Stays = Stays.Add(stay, learn(StayCount.Unknown)) };
    }

    private static Instant Earlier(Instant? one, Instant other) => one is { } known ? Instant.Min(known, other) : other;

    private Obtained HowObtained(AreaId area, Instant at, Duration staleAfter)
    {
        if (AsOf is not { } known || at - known > staleAfter)
            return Obtained.Expected;
        if (Corrected.Values.Any(one => one.At == known && one.Correction.Place.Area == area))
            return Obtained.Verified;
        return Plan.Areas.Any(inner => inner.Within == area) ? Obtained.Derived : Obtained.Counted;
    }

    private int Sum(Func<CountPlace, bool> counts) =>
        Stays.Values.Count(stay => stay is { IsInside: true, Place: { } place } && counts(place))
        + Slipped.Values.Where(one => counts(one.Place)).Sum(one => one.IsIn ? 1 : -1)
        + Corrected.Values.Where(one => counts(one.Correction.Place)).Sum(one => one.Correction.Difference);
}
