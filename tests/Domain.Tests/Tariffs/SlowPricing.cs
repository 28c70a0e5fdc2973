using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>
/// Prices a stay the long way, one step after the other with the calendar asked each time. It knows books without nights,
/// agreements and subscriptions, whose steps cost what they cost where they begin. The engine must agree with it.
/// </summary>
internal static class SlowPricing
{
    internal static Brl Price(TariffBook book, Instant from, Instant until)
    {
        if (until - from <= book.Tolerance.Within)
            return Brl.Zero;
        var at = book.Tolerance.Kind == ToleranceKind.Deducted ? from + book.Tolerance.Within : from;
        var begin = at;
        var origin = at;
        var total = Brl.Zero;
        Rate? last = null;
        while (at < until)
        {
            var windowEnd = WindowEnd(book, begin, at);
            var cap = book.Cap is null ? null : RateAt(book, from, until, at).Cap;
            var price = Brl.Zero;
            while (at < until && at < windowEnd)
            {
                var rate = RateAt(book, from, until, at);
                if (last is not null && rate != last && book.Schedule.TiersAfterSwitch == TiersAfterSwitch.Restart)
                    origin = at;
                last = rate;
                var (tier, _) = TierAt(rate, origin, at);
                if (at + tier.Step > until && !IsCharged(tier, until - at))
                {
                    at = until;
                    break;
                }

                price += tier.Price;
                at += tier.Step;
            }

            if (cap is not { } most || price < most)
            {
                total += price;
                continue;
            }

            // A step that was cut by the maximum ends with its window; one that met it to the centavo does not.
            total += most;
            var isRestart = book.Cap!.After == AfterCap.Restart;
            at = isRestart || price > most ? windowEnd : Instant.Max(at, windowEnd);
            if (isRestart)
                (origin, last) = (windowEnd, null);
        }

        return total;
    }

    private static bool IsCharged(Tier tier, Duration used) => tier.Fraction == Fraction.Started && used > tier.Overshoot;

    /// <summary>The tier of a time, and where it begins.</summary>
    internal static (Tier Tier, Instant Begin) TierAt(Rate rate, Instant origin, Instant at)
    {
        foreach (var tier in rate.Tiers)
        {
            if (tier.Length is not { } length || at < origin + length)
                return (tier, origin);
            origin += length;
        }

        throw new InvalidOperationException("The last tier has a length.");
    }

    internal static Instant WindowEnd(TariffBook book, Instant begin, Instant at)
    {
        var local = book.Zone.WallClock(at);
        switch (book.Cap?.Window)
        {
            case null:
                return Instant.MaxValue;
            case CapWindow.CalendarDay:
                return book.Zone.StartOf(local.Date.PlusDays(1));
            case CapWindow.BusinessDay day:
                var next = local.TimeOfDay >= day.BeginsAt ? local.Date.PlusDays(1) : local.Date;
                return book.Zone.At(next.At(day.BeginsAt));
            case CapWindow.Rolling rolling:
                while (begin <= at)
                    begin += rolling.Length;
                return begin;
            default:
                throw new InvalidOperationException("CapWindow has another case.");
        }
    }

    internal static Rate RateAt(TariffBook book, Instant from, Instant until, Instant at)
    {
        var schedule = book.Schedule;
        var local = book.Zone.WallClock(at);
        var day = schedule.DayTypeBy switch
        {
            DayTypeBy.Entry => book.Zone.DayOf(from),
            DayTypeBy.Exit => book.Zone.DayOf(until),
            DayTypeBy.Segment => (LocalDate?)null,
        };
        foreach (var band in schedule.Bands)
        {
            if (Holds(book, band.Days, band.From, band.Until, local, day))
                return schedule.Rates[band.Rate];
        }

        return schedule.Rates[schedule.Otherwise];
    }

    /// <summary>True when hours hold at a time; <paramref name="dayOfAll"/> is the day that stands for every day.</summary>
    internal static bool Holds(TariffBook book, DaySet days, LocalTime from, LocalTime until, LocalDateTime local, LocalDate? dayOfAll)
    {
        var isOvernight = until <= from;
        var today = local.TimeOfDay >= from && (isOvernight || local.TimeOfDay < until);
        var yesterday = isOvernight && local.TimeOfDay < until;
        return (today && Is(dayOfAll ?? local.Date)) || (yesterday && Is(dayOfAll ?? local.Date.PlusDays(-1)));

        bool Is(LocalDate date) => days.Has(date.DayOfWeek, book.Schedule.Holidays.Has(date));
    }
}
