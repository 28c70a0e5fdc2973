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
                var tier = TierAt(rate, at - origin);
                if (at + tier.Step > until && !IsCharged(tier, until - at))
                {
                    at = until;
                    break;
                }

                price += tier.Price;
                at += tier.Step;
            }

            if (cap is { } most && price >= most)
            {
                total += most;
                at = windowEnd;
                if (book.Cap!.After == AfterCap.Restart)
                    (origin, last) = (windowEnd, null);
            }
            else
            {
                total += price;
            }
        }

        return total;
    }

    private static bool IsCharged(Tier tier, Duration used) => tier.Fraction == Fraction.Started && used > tier.Overshoot;

    private static Tier TierAt(Rate rate, Duration elapsed)
    {
        foreach (var tier in rate.Tiers)
        {
            if (tier.Length is not { } length || elapsed < length)
                return tier;
            elapsed -= length;
        }

        throw new InvalidOperationException("The last tier has no length.");
    }

    private static Instant WindowEnd(TariffBook book, Instant begin, Instant at)
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

    private static Rate RateAt(TariffBook book, Instant from, Instant until, Instant at)
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
            var isOvernight = band.Until <= band.From;
            var today = local.TimeOfDay >= band.From && (isOvernight || local.TimeOfDay < band.Until);
            var yesterday = isOvernight && local.TimeOfDay < band.Until;
            if ((today && Is(day ?? local.Date)) || (yesterday && Is(day ?? local.Date.PlusDays(-1))))
                return schedule.Rates[band.Rate];

            bool Is(LocalDate date) => band.Days.Has(date.DayOfWeek, schedule.Holidays.Has(date));
        }

        return schedule.Rates[schedule.Otherwise];
    }
}
