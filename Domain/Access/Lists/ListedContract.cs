using System.Collections.Immutable;
using Fokus.Domain.Tariffs.Subscribers;

namespace Fokus.Domain.Access.Lists;

/// <summary>A contract of a subscriber, with all that is let pass by it.</summary>
/// <param name="Number">The contract's number as the garage writes it.</param>
/// <param name="Terms">Its group and its ends.</param>
/// <param name="Permits">At least one.</param>
public sealed record ListedContract(string Number, SubscriberContract Terms, ImmutableArray<Permit> Permits);
