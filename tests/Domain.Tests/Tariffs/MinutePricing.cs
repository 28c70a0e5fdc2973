using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>
/// Prices a stay of whole minutes by looking at each of them, with the calendar asked anew each time. It knows nights,
/// subscriptions and all three readings of a step over a switch, but no agreements, and only prices that are whole centavos
/// a minute. The engine must agree with it.
/// </summary>
internal sealed class MinutePricing
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly TariffBook book;
    private readonly Stay stay;
    private readonly Instant exit;
    private readonly Instant begin;
    private readonly Instant end;
    private readonly Rate? only;
    private readonly List<(Instant Begin, Instant End)> nights;
    private Instant at;
    private Instant origin;
    private Rate? last;
    private int nightsAdded;

    private MinutePricing(TariffBook book, Stay stay, Instant exit, Instant begin, Instant end, Rate? only)
    {
        (this.book, this.stay, this.exit, this.begin, this.end, this.only) = (book, stay, exit, begin, end, only);
        (at, origin) = (begin, begin);
        nights = book.Overnight is { } night ? NightsThatHold(night) : [];
    }

    internal static long Price(TariffBook book, Stay stay, Instant exit)
    {
        var total = 0L;
        var from = stay.EnteredAt;
        while (from < exit)
        {
            var isCovered = Covers(book, stay, from);
            var until = from;
            while (until < exit && Covers(book, stay, until) == isCovered)
                until += Minute;
            if (!isCovered)
                total += PriceRun(book, stay, exit, from, until);
            from = until;
        }

        return total;
    }

    private static bool Covers(TariffBook book, Stay stay, Instant at)
    {
        if (stay.Contract is not { } contract || at < contract.From || at >= contract.Until)
            return false;
        var local = book.Zone.WallClock(at);
        return book.Subscribers.Single().Covered.Any(hours => SlowPricing.Holds(book, hours.Days, hours.From, hours.Until, local, null));
    }

    private static long PriceRun(TariffBook book, Stay stay, Instant exit, Instant from, Instant until)
    {
        var group = stay.Contract is null ? null : book.Subscribers.Single();
        if (from == stay.EnteredAt || group is { ToleranceOutside: true })
        {
            if (until - from <= book.Tolerance.Within)
                return 0;
            if (book.Tolerance.Kind == ToleranceKind.Deducted)
                from += book.Tolerance.Within;
        }

        var outside = group?.RateOutside is { } rate ? book.Schedule.Rates[rate] : null;
        return new MinutePricing(book, stay, exit, from, until, outside).Walk();
    }

    private List<(Instant, Instant)> NightsThatHold(Overnight night)
    {
        var found = new List<(Instant, Instant)>();
        for (var day = book.Zone.DayOf(begin).PlusDays(-1); day <= book.Zone.DayOf(end); day = day.PlusDays(1))
        {
            var from = book.Zone.At(day.At(night.From));
            var until = book.Zone.At((night.Until > night.From ? day : day.PlusDays(1)).At(night.Until));
            var covered = Instant.Min(until, end) - Instant.Max(from, begin);
            if (night.Nights.Has(day.DayOfWeek, book.Schedule.Holidays.Has(day)) && covered > Duration.Zero && covered >= night.AtLeast)
                found.Add((from, until));
        }

        return found;
    }

    private long Walk()
    {
        var total = 0L;
        while (at < end)
        {
            var windowEnd = SlowPricing.WindowEnd(book, begin, at);
            var cap = book.Cap is null ? null : RateAt(at).Cap;
            var (inside, beside, resumes) = WalkWindow(windowEnd);
            total += beside;
            if (cap is not { } most || inside < most.Centavos)
            {
                total += inside;
                continue;
            }

            total += most.Centavos;
            var isRestart = book.Cap!.After == AfterCap.Restart;
            if (isRestart || inside > most.Centavos)
                at = Instant.Max(windowEnd, resumes);
            else
                at = Instant.Max(windowEnd, at);
            if (isRestart)
                (origin, last) = (windowEnd, null);
        }

        return total;
    }

    private (long Inside, long Beside, Instant NightUntil) WalkWindow(Instant windowEnd)
    {
        var (inside, beside, nightUntil) = (0L, 0L, begin);
        while (at < end && at < windowEnd)
        {
            var isCut = book.Overnight is { Effect: not OvernightEffect.Adds };
            var (price, isNight) = (0L, false);
            if (isCut && nights.Exists(night => night.Begin <= at && at < night.End))
            {
                nightUntil = nights.Find(night => night.Begin <= at && at < night.End).End;
                (price, isNight) = (WalkNight(nightUntil), true);
            }
            else
            {
                price = Charge(time => time >= windowEnd || (isCut && nights.Exists(night => night.Begin == time)));
            }

            if (isNight && !book.Overnight!.IsUnderCap)
                beside += price;
            else
                inside += price;
            if (book.Overnight is not { Effect: OvernightEffect.Adds } added)
                continue;
            var count = nights.Count(night => Instant.Max(night.Begin, begin) < Instant.Min(at, windowEnd)) - nightsAdded;
            nightsAdded += count;
            if (added.IsUnderCap)
                inside += count * added.Price.Centavos;
            else
                beside += count * added.Price.Centavos;
        }

        return (inside, beside, nightUntil);
    }

    private long WalkNight(Instant until)
    {
        var most = book.Overnight!.Price.Centavos;
        var price = book.Overnight.Effect == OvernightEffect.Replaces ? most : 0L;
        while (book.Overnight.Effect == OvernightEffect.AtMost && at < until && at < end)
            price += Charge(time => time >= until);
        if (price < most)
            return price;
        at = until;
        return most;
    }

    /// <summary>Charges one step, or what of it lies before a switch.</summary>
    private long Charge(Func<Instant, bool> isCutAt)
    {
        var rate = RateAt(at);
        if (last is not null && rate != last && book.Schedule.TiersAfterSwitch == TiersAfterSwitch.Restart)
            origin = at;
        last = rate;
        var (tier, tierBegin) = SlowPricing.TierAt(rate, origin, at);
        var minutePrice = tier.Price.Centavos / (long)tier.Per.TotalMinutes;
        switch (book.Schedule.StepOverSwitch)
        {
            case StepOverSwitch.WhereItBegins:
                return WholeStep(tier, at, at + tier.Step, minutePrice);
            case StepOverSwitch.EachPart:
                var from = at;
                var stop = FirstCut(at + tier.Step);
                at = stop;
                return stop - from == tier.Step || IsCharged(tier, stop - from) ? Minutes(tier.Step) * minutePrice : 0;
            case StepOverSwitch.Split:
                var step = tierBegin;
                while (step + tier.Step <= at)
                    step += tier.Step;
                var part = at;
                var next = FirstCut(step + tier.Step);
                if (next < end || step + tier.Step <= end)
                {
                    at = next;
                    return Minutes(next - part) * minutePrice;
                }

                at = end;
                return IsCharged(tier, end - step) ? Minutes(step + tier.Step - part) * minutePrice : 0;
            default:
                throw new InvalidOperationException("StepOverSwitch has another value.");
        }

        Instant FirstCut(Instant limit)
        {
            for (var time = at + Minute; time < limit && time < end; time += Minute)
            {
                if (isCutAt(time) || RateAt(time) != rate || SlowPricing.TierAt(rate, origin, time).Tier != tier)
                    return time;
            }

            return Instant.Min(limit, end);
        }
    }

    private long WholeStep(Tier tier, Instant from, Instant until, long minutePrice)
    {
        var isCharged = until <= end || IsCharged(tier, end - from);
        at = isCharged ? until : end;
        return isCharged ? Minutes(tier.Step) * minutePrice : 0;
    }

    private Rate RateAt(Instant time) => only ?? SlowPricing.RateAt(book, stay.EnteredAt, exit, time);

    private static bool IsCharged(Tier tier, Duration used) => tier.Fraction == Fraction.Started && used > tier.Overshoot;

    private static long Minutes(Duration length) => (long)length.TotalMinutes;
}
