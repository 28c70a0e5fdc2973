using System.Collections.Immutable;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Tariffs.Subscribers;

/// <summary>The terms of a kind of subscription (mensalista).</summary>
/// <param name="Id">Which.</param>
/// <param name="Covered">The hours that are paid for by it.</param>
/// <param name="RateOutside">The rate, counted from 0, for the time outside; <c>null</c> for what everybody pays.</param>
/// <param name="ToleranceOutside">True when each uncovered part has the entry tolerance of its own.</param>
public sealed record SubscriberGroup(
    SubscriberGroupId Id, ImmutableArray<CoveredHours> Covered, int? RateOutside, bool ToleranceOutside);
