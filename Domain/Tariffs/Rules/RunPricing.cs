using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Rules.Lines;
using Fokus.Domain.Tariffs.Rules.Reductions;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>
/// Rule: price of a time. Each part between two switches costs its charged time's share of the tier's price, rounded once.
/// What a window holds is summed up, limited by its maximum, and only then part of the total.
/// </summary>
/// <remarks>It walks from switch to switch, never from step to step, so a month costs no more than its days.</remarks>
internal ref struct RunPricing(
    TariffBook book, ChargedRun run, PriceTerms terms, StayHours stay, RateInForce rates, Nights? nights, LineSheet? lines)
{
    private Instant at = run.From;
    private Instant origin = run.Begin;
    private Instant holdsUntil = run.End;
    private int lastRate = -1;
    private WindowSum window;
    private bool isWindowOpen;
    private Instant nightUntil = run.From;
    private Instant nightsAddedUntil = run.From;
    private Instant pendingUntil = Instant.MaxValue;
    private Brl total;

    internal Priced Price()
    {
        while (at < run.End)
        {
            if (!isWindowOpen)
                OpenWindow();
            Charge();
            // What a step or a night that reaches over a full window is worth is known only now.
            if (at >= window.End && window.End < run.End)
                CloseWindow();
        }

        if (isWindowOpen)
            SumUpWindow();
        return new(total, Instant.Min(holdsUntil, pendingUntil));
    }

    private void OpenWindow()
    {
        window = new(
            at,
            CapWindows.EndOf(book.Cap, at, run.Begin, stay.Clock),
            book.Cap is null ? null : book.Schedule.Rates[rates.At(at)].Cap);
        isWindowOpen = true;
    }

    private void CloseWindow()
    {
        isWindowOpen = false;
        if (SumUpWindow() is not { } resumesAt)
            return;
        at = resumesAt;
        if (book.Cap!.After == AfterCap.Restart)
            (origin, lastRate) = (window.End, -1);
    }

    /// <summary>Adds the window to the total. Answers up to when time costs nothing because it is full; <c>null</c> when it is not.</summary>
    private Instant? SumUpWindow()
    {
        var (price, overCap, isFull) = window.Limit(book, terms);
        total += price;
        if (!overCap.IsZero)
            lines?.Add(new(QuoteLineKind.Cap, 1, window.Cap!.Value, overCap, window.Begin, window.End));
        if (!isFull)
            return null;
        // A full window ends at its own end and at that of its last night. A step that reaches over it was cut and is
        // charged anew from there, unless the maximum was met to the centavo: then it was paid whole.
        var isCut = !overCap.IsZero || book.Cap!.After == AfterCap.Restart;
        var resumesAt = Instant.Max(window.End, isCut ? nightUntil : holdsUntil);
        // What is still to come of nights beside the maximum is limited by no window.
        var isAllLimited = nights?.Terms is not { IsUnderCap: false, Effect: not OvernightEffect.Adds };
        holdsUntil = isAllLimited ? resumesAt : Instant.Min(resumesAt, holdsUntil);
        return resumesAt;
    }

    private void Charge()
    {
        if (nights is null)
        {
            window.Inside += ChargePart(window.End);
            return;
        }

        switch (nights.Terms.Effect)
        {
            case OvernightEffect.Adds:
                window.Inside += ChargePart(window.End);
                AddNights(nights);
                return;
            case OvernightEffect.Replaces or OvernightEffect.AtMost when nights.From(at) is { } night && at >= night.Begin:
                ChargeNight(night, nights.Terms);
                return;
            case OvernightEffect.Replaces or OvernightEffect.AtMost:
                window.Inside += ChargePart(nights.From(at) is { } next ? Instant.Min(window.End, next.Begin) : window.End);
                return;
        }
    }

    /// <summary>A night that comes on top cuts nothing: its price is added to the window in which it begins.</summary>
    private void AddNights(Nights all)
    {
        while (all.From(nightsAddedUntil) is { } night && Instant.Max(night.Begin, run.From) < Instant.Min(at, window.End))
        {
            AddNight(night, all.Terms);
            nightsAddedUntil = night.End;
        }
    }

    private void AddNight(Night night, Overnight overnight)
    {
        Keep(overnight.Price, overnight);
        lines?.Add(new(QuoteLineKind.Night, 1, overnight.Price, overnight.Price, Instant.Max(night.Begin, run.From), night.End));
    }

    /// <summary>The whole night counts to the window in which its time begins, so that there is one price for it.</summary>
    private void ChargeNight(Night night, Overnight overnight)
    {
        if (overnight.Effect == OvernightEffect.Replaces)
        {
            AddNight(night, overnight);
            (at, holdsUntil, nightUntil) = (night.End, night.End, night.End);
            return;
        }

        var begin = at;
        var price = Brl.Zero;
        while (at < night.End && at < run.End)
            price += ChargePart(night.End);
        nightUntil = night.End;
        if (price >= overnight.Price)
        {
            if (price > overnight.Price)
                lines?.Add(new(QuoteLineKind.NightCap, 1, overnight.Price, overnight.Price - price, begin, night.End));
            (price, at, holdsUntil) = (overnight.Price, night.End, night.End);
        }
        else if (at >= run.End && !overnight.IsUnderCap)
        {
            // A step that was begun in it is charged once it is completed, even if its window is full and over by then.
            pendingUntil = holdsUntil;
        }

        Keep(price, overnight);
    }

    private void Keep(Brl price, Overnight overnight)
    {
        if (overnight.IsUnderCap)
            window.Inside += price;
        else
            window.Beside += price;
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
        var until = rates.Until(at, index, Instant.Min(Instant.Min(limit, tier.End), run.End + tier.Tier.Step));
        var charged = ChargedTime.Of(tier, book.Schedule.StepOverSwitch, at, until, run.End);
        var amount = AmountOf(tier.Tier, charged);
        if (charged.Count > 0 && lines is not null)
        {
            lines.Add(new(
                tier.Index == 0 ? QuoteLineKind.First : QuoteLineKind.Then, charged.Count, StepPrice(tier.Tier), amount, at, at + charged.Length)
            {
                Label = rate.Name,
                Tier = tier.Index,
            });
        }

        (at, holdsUntil) = (charged.Next, charged.HoldsUntil);
        return amount;
    }

    private Brl AmountOf(Tier tier, in ChargedTime charged) => tier.Step == tier.Per && charged.Length == tier.Step * charged.Count
        ? tier.Price * charged.Count
        : tier.Price.Share(charged.Length.ToInt64Nanoseconds(), tier.Per.ToInt64Nanoseconds(), book.Money.Fractions);

    private Brl StepPrice(Tier tier) => tier.Step == tier.Per
        ? tier.Price
        : tier.Price.Share(tier.Step.ToInt64Nanoseconds(), tier.Per.ToInt64Nanoseconds(), book.Money.Fractions);
}
