using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>A price for a part of the time, counted in steps.</summary>
/// <param name="Length">How much time it covers, a whole number of steps; <c>null</c> for the last tier, which covers the rest.</param>
/// <param name="Price">The price of <paramref name="Per"/>; zero or more.</param>
/// <param name="Per">The time that <paramref name="Price"/> is for; more than zero.</param>
/// <param name="Step">
/// Time is charged in whole steps of this length; more than zero. Equal to <paramref name="Per"/> for "each started
/// hour"; one minute under a price an hour for "by the minute".
/// </param>
/// <param name="Fraction">Which steps are charged.</param>
/// <param name="Overshoot">A started step that was used no longer than this is not charged. Less than a step; zero for none.</param>
public sealed record Tier(Duration? Length, Brl Price, Duration Per, Duration Step, Fraction Fraction, Duration Overshoot);
