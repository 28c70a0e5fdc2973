using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>Whether the price of a stay can fall while the vehicle stays.</summary>
public static class PriceCourse
{
    /// <summary>
    /// True when no stay under the book, with or without agreements, gets cheaper by staying. False means that it may:
    /// whoever publishes such a book should look at its curve.
    /// </summary>
    /// <remarks>
    /// A price can fall where the day of the exit decides for the whole stay, where a night's price comes into force
    /// only after a part of the night was charged by the hour, where a step is shared with a cheaper rate or a shorter
    /// tier (<see cref="StepOverSwitch.Split"/>), where steps are rounded anew at a switch, and where a step that was
    /// charged as begun is not charged once another rate's overshoot or completed steps apply.
    /// </remarks>
    public static bool NeverFalls(TariffBook book)
    {
        var schedule = book.Schedule;
        var isWhole = schedule.StepOverSwitch == StepOverSwitch.WhereItBegins;
        var hasOneRate = schedule.Bands.IsEmpty && book.Cap is null;
        return schedule.DayTypeBy != DayTypeBy.Exit
            && (isWhole || (hasOneRate && schedule.Rates[schedule.Otherwise].Tiers.Length == 1))
            && (book.Overnight is not { } night || (night.AtLeast == Duration.Zero && isWhole) || night.Effect == OvernightEffect.Adds)
            && !book.Agreements.All.Any(agreement => agreement.Benefit is Benefit.Table or Benefit.FreeTime or Benefit.FixedPrice);
    }
}
