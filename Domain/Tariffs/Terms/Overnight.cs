using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>A fixed price for the night.</summary>
/// <param name="Nights">The days on which such a night begins.</param>
/// <param name="From">The night begins at this time.</param>
/// <param name="Until">It ends at this time, of the next day when that is not later.</param>
/// <param name="Price">For one night.</param>
/// <param name="AtLeast">
/// How much of the night the stay must cover for the price to hold: zero for any part, the night's whole length for
/// nothing less than all of it. A night that it does not hold for is charged like any other time.
/// </param>
/// <param name="Effect">What it does to the price of the time inside the night.</param>
/// <param name="IsUnderCap">True when the night counts towards the maximum of its window.</param>
public sealed record Overnight(
    DaySet Nights, LocalTime From, LocalTime Until, Brl Price, Duration AtLeast, OvernightEffect Effect, bool IsUnderCap);
