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
    /// A price can fall where the day of the exit decides for the whole stay; where a night's price takes the place of
    /// hours that were charged before it held; where a rounded step is shared with a cheaper rate
    /// (<see cref="StepOverSwitch.Split"/>), or its fractions of a centavo with another window; and where several
    /// agreements that change the time count together, since which of them are worth taking changes as time passes.
    /// </remarks>
    public static bool NeverFalls(TariffBook book) => !DependsOnExit(book.Schedule)
        && !SharesSteps(book)
        && !GetsCheaperByNight(book)
        && !ChangesItsChoice(book.Agreements);

    private static bool DependsOnExit(Schedule schedule) => schedule.DayTypeBy == DayTypeBy.Exit && !schedule.Bands.IsEmpty;

    private static bool SharesSteps(TariffBook book) => book.Schedule.StepOverSwitch == StepOverSwitch.Split
        && (!book.Schedule.Bands.IsEmpty || book.Cap is not null || book.Overnight is { Effect: not OvernightEffect.Adds });

    private static bool GetsCheaperByNight(TariffBook book) => book.Overnight is { } night && night.Effect switch
    {
        OvernightEffect.Adds => false,
        OvernightEffect.AtMost => night.AtLeast > Duration.Zero,
        OvernightEffect.Replaces => true,
    };

    private static bool ChangesItsChoice(AgreementTerms agreements)
    {
        if (agreements.Stacking == Stacking.BestOne || agreements.Most == 1)
            return false;
        foreach (var agreement in agreements.All)
        {
            if (agreement.Benefit is Benefit.Table
                or Benefit.FreeTime { TakenFrom: TimeTakenFrom.Duration }
                or Benefit.Percentage { Of: PercentageOf.BeforeCap })
                return true;
        }

        return false;
    }
}
