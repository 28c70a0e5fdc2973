using System.Collections.Immutable;
using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>One price list of a book: weekdays, the night, members of a club.</summary>
/// <param name="Name">2 to 40 of a-z, 0-9 and hyphen; what a quote calls it.</param>
/// <param name="Tiers">At least one; the last has no length, all others have one.</param>
/// <param name="Cap">The most that a window costs which begins under this rate; <c>null</c> for no maximum.</param>
public sealed record Rate(string Name, ImmutableArray<Tier> Tiers, Brl? Cap);
