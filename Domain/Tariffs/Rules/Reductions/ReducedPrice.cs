using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Rules.Lines;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Reductions;

/// <summary>
/// Rule: what agreements take off. First another table, then time, then shares before the maximum, then the price of free
/// time, then money in the book's order. None makes a stay dearer, none takes off more than its limit, and together they
/// take off no more than the price.
/// </summary>
internal sealed class ReducedPrice(StayPricing pricing, TariffBook book, Priced plain)
{
    private readonly List<Reduction> reductions = new(2);
    private PriceTerms terms = PriceTerms.Plain;
    private Brl timePrice = plain.Total;
    private Instant holdsUntil = plain.HoldsUntil;

    internal Brl Total { get; private set; } = plain.Total;

    internal ReducedPrice TakeOff(List<Agreement> counted)
    {
        var hasTable = false;
        foreach (var agreement in counted)
        {
            if (agreement.Benefit is not Benefit.Table table)
                continue;
            // Of two tables the one given first counts, if it makes the stay no dearer.
            if (hasTable)
                TakeOff(agreement, Brl.Zero);
            else
                TryTerms(agreement, terms with { Table = table.Rate }, counted.Count);
            hasTable = true;
        }

        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.FreeTime { TakenFrom: TimeTakenFrom.Duration } free)
                TryTerms(agreement, terms with { TimeOff = terms.TimeOff + free.Length }, counted.Count);
        }

        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.Percentage { Of: PercentageOf.BeforeCap } share)
                TryTerms(agreement, terms with { BeforeCap = terms.BeforeCap.Add(share.Permille) }, counted.Count);
        }

        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.FreeTime { TakenFrom: TimeTakenFrom.Price } free)
                TakeOff(agreement, pricing.PriceOfFirst(free.Length, terms));
        }

        foreach (var step in book.Agreements.MoneyOrder)
            TakeMoneyOff(step, counted);
        return this;
    }

    /// <summary>The price with a line for each agreement, after those for everybody's price.</summary>
    internal AgreedPrice Write(LineSheet lines)
    {
        foreach (var reduction in reductions)
        {
            if (reduction.Amount.IsZero)
                continue;
            var off = Brl.Zero - reduction.Amount;
            lines.Add(new(QuoteLineKind.Agreement, 1, off, off, pricing.EnteredAt, pricing.End) { Label = reduction.Agreement.Value });
        }

        return new(Total, holdsUntil, terms, lines, [.. reductions]);
    }

    /// <summary>Takes other terms when they make the stay no dearer. What they save beyond the agreement's limit stays in the price.</summary>
    private void TryTerms(Agreement agreement, in PriceTerms other, int together)
    {
        var priced = pricing.Price(other, lines: null);
        TakeOff(agreement, timePrice - priced.Total);
        // Where the price depends on both terms it holds as long as both do.
        var isOther = priced.Total <= timePrice && agreement.AtMost is null && together == 1;
        holdsUntil = isOther ? priced.HoldsUntil : Instant.Min(holdsUntil, priced.HoldsUntil);
        if (priced.Total <= timePrice)
            (terms, timePrice) = (other, priced.Total);
    }

    private void TakeMoneyOff(MoneyStep step, List<Agreement> counted)
    {
        var hasFixed = false;
        foreach (var agreement in counted)
        {
            switch (step, agreement.Benefit)
            {
                case (MoneyStep.FixedPrice, Benefit.FixedPrice price):
                    TakeOff(agreement, hasFixed ? Brl.Zero : Total - price.Price - PriceBeyond(price.Covers));
                    hasFixed = true;
                    // Whoever pays a price for four hours is told that it is for four hours.
                    if (price.Covers is { } length && Total == price.Price && counted.Count == 1 && agreement.AtMost is null)
                        holdsUntil = Instant.Max(holdsUntil, pricing.EnteredAt + length);
                    break;
                case (MoneyStep.Percentage, Benefit.Percentage { Of: PercentageOf.AfterCap } share):
                    TakeOff(agreement, Total.Share(share.Permille, 1000, book.Money.Fractions));
                    break;
                case (MoneyStep.Amount, Benefit.Amount amount):
                    TakeOff(agreement, amount.Off);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What the time costs that a fixed price is not for.</summary>
    private Brl PriceBeyond(Duration? covers) => covers is { } length
        ? Brl.Max(Brl.Zero, timePrice - pricing.PriceOfFirst(length, terms))
        : Brl.Zero;

    private void TakeOff(Agreement agreement, Brl wanted)
    {
        var off = Brl.Max(Brl.Zero, Brl.Min(wanted, Total));
        if (agreement.AtMost is { } most)
            off = Brl.Min(off, LeftOf(agreement, most));
        Total -= off;
        reductions.Add(new(agreement.Id, off, agreement.Payer));
    }

    /// <summary>The limit is for the stay: one that counts twice has it once.</summary>
    private Brl LeftOf(Agreement agreement, Brl most)
    {
        foreach (var reduction in reductions)
        {
            if (reduction.Agreement == agreement.Id)
                most -= reduction.Amount;
        }

        return most;
    }
}
