using System.Collections.Immutable;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>
/// Prices one charged time. It walks from switch to switch, never from step to step, so a month costs no more than its
/// days. What a window holds is summed up, limited by its maximum, and only then part of the total.
/// </summary>
internal sealed class RunPricing(
    TariffBook book, ChargedRun run, WallClock clock, RateInForce rates, Nights? nights, ImmutableArray<int> beforeCap, LineSheet? lines)
{
    private Instant at = run.Begin;
    private Instant origin = run.Origin;
    private int lastRate = -1;
    private Instant windowEnd = Instant.MinValue;
    private Instant windowBegin;
    private Brl? windowCap;
    private Brl inWindow;
    private Brl besideWindow;
    private Instant lastNight = Instant.MinValue;
    private Brl total;
    private Instant holdsUntil = run.End;

    internal Priced Price()
    {
        while (at < run.End)
        {
            if (at >= windowEnd)
                OpenWindow();
            var night = nights?.From(at);
            if (night is { } now && at >= now.Begin)
                ChargeNight(now, nights!.Terms);
            else
                inWindow += ChargePart(night is { } later ? Instant.Min(windowEnd, later.Begin) : windowEnd);
            if (at >= windowEnd || at >= run.End)
                CloseWindow();
        }

        return new(total, nights?.HoldUntil(run.End, holdsUntil) ?? holdsUntil);
    }

    private void OpenWindow()
    {
        windowBegin = at;
        windowEnd = CapWindows.EndOf(book.Cap, at, run.Origin, clock);
        windowCap = book.Cap is null ? null : book.Schedule.Rates[rates.At(at)].Cap;
        (inWindow, besideWindow) = (Brl.Zero, Brl.Zero);
    }

    /// <summary>A window that is full ends at its own end, whatever step reaches over it.</summary>
    private void CloseWindow()
    {
        total += Reduced(besideWindow);
        var price = Reduced(inWindow);
        if (windowCap is not { } cap || price < cap)
        {
            total += price;
            return;
        }

        total += cap;
        if (price > cap)
            lines?.Add(new(QuoteLineKind.Cap, 1, cap, cap - price, windowBegin, windowEnd));
        at = windowEnd;
        holdsUntil = windowEnd;
        if (book.Cap!.After == AfterCap.Restart)
            (origin, lastRate) = (windowEnd, -1);
    }

    private Brl Reduced(Brl price)
    {
        foreach (var permille in beforeCap)
            price -= price.Share(permille, 1000, book.Money.Fractions);
        return price;
    }

    private void ChargeNight(Night night, Overnight terms)
    {
        if (lastNight != night.Begin)
        {
            lastNight = night.Begin;
            if (terms.Effect != OvernightEffect.AtMost)
            {
                Keep(terms.Price, terms);
                lines?.Add(new(QuoteLineKind.Night, 1, terms.Price, terms.Price, Instant.Max(night.Begin, run.Begin), night.End));
            }
        }

        switch (terms.Effect)
        {
            case OvernightEffect.Replaces:
                (at, holdsUntil) = (night.End, night.End);
                return;
            case OvernightEffect.Adds:
                inWindow += ChargePart(Instant.Min(windowEnd, night.End));
                return;
            case OvernightEffect.AtMost:
                ChargeAtMost(night, terms);
                return;
        }
    }

    /// <summary>The whole night counts to the window in which it begins, so that its maximum is one.</summary>
    private void ChargeAtMost(Night night, Overnight terms)
    {
        var begin = at;
        var price = Brl.Zero;
        while (at < night.End && at < run.End)
            price += ChargePart(night.End);
        if (price >= terms.Price)
        {
            if (price > terms.Price)
                lines?.Add(new(QuoteLineKind.NightCap, 1, terms.Price, terms.Price - price, begin, night.End));
            (price, at, holdsUntil) = (terms.Price, night.End, night.End);
        }

        Keep(price, terms);
    }

    private void Keep(Brl price, Overnight terms)
    {
        if (terms.IsUnderCap)
            inWindow += price;
        else
            besideWindow += price;
    }

    /// <summary>Charges what lies before the next switch of any kind.</summary>
    private Brl ChargePart(Instant limit)
    {
        var index = rates.At(at);
        if (index != lastRate && lastRate >= 0 && book.Schedule.TiersAfterSwitch == TiersAfterSwitch.Restart)
            origin = at;
        lastRate = index;
        var rate = book.Schedule.Rates[index];
        var tier = TierAt.Of(rate, origin, at);
        // A switch behind the last step is looked for too: the price holds no longer than up to it.
        var until = rates.Until(at, Instant.Min(Instant.Min(limit, tier.End), run.End + tier.Tier.Step));
        var charged = ChargedTime.Of(tier, book.Schedule.StepOverSwitch, at, until, run.End);
        var amount = AmountOf(tier.Tier, charged);
        if (charged.Steps > 0 && lines is not null)
        {
            lines.Add(new(
                tier.Index == 0 ? QuoteLineKind.First : QuoteLineKind.Then, charged.Steps, StepPrice(tier.Tier), amount, at, at + charged.Length)
            {
                Label = rate.Name,
                Tier = tier.Index,
            });
        }

        (at, holdsUntil) = (charged.Next, charged.HoldsUntil);
        return amount;
    }

    private Brl AmountOf(Tier tier, ChargedTime charged) => tier.Step == tier.Per && charged.Length == tier.Step * charged.Steps
        ? tier.Price * charged.Steps
        : tier.Price.Share(charged.Length.ToInt64Nanoseconds(), tier.Per.ToInt64Nanoseconds(), book.Money.Fractions);

    private Brl StepPrice(Tier tier) => tier.Step == tier.Per
        ? tier.Price
        : tier.Price.Share(tier.Step.ToInt64Nanoseconds(), tier.Per.ToInt64Nanoseconds(), book.Money.Fractions);
}
