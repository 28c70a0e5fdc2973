using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: agreements. Which of those that were given count, in which order, and what each took off.</summary>
internal sealed class AgreementRule
{
    private readonly StayPricing pricing;
    private readonly TariffBook book;
    private readonly List<Reduction> reductions = [];
    private PriceTerms terms = PriceTerms.Plain;
    private Brl total;
    private Brl beyondLimits;

    private AgreementRule(StayPricing pricing, TariffBook book)
    {
        (this.pricing, this.book) = (pricing, book);
        total = pricing.Price(terms, lines: null).Total;
    }

    /// <summary>The price of the stay with its agreements.</summary>
    internal static AgreedPrice Price(StayPricing pricing, TariffBook book, ImmutableArray<AgreementId> given)
    {
        var counted = given.IsEmpty ? [] : Counted(book.Agreements, given);
        if (counted.Count == 0)
        {
            var lines = new LineSheet();
            var plain = pricing.Price(PriceTerms.Plain, lines);
            return new(plain.Total, plain.HoldsUntil, PriceTerms.Plain, lines, []);
        }

        if (book.Agreements.Stacking == Stacking.All)
            return new AgreementRule(pricing, book).Apply(counted.Take(book.Agreements.Most).ToList());
        AgreedPrice? best = null;
        foreach (var agreement in counted)
        {
            var price = new AgreementRule(pricing, book).Apply([agreement]);
            if (best is null || price.Total < best.Total)
                best = price;
        }

        return best!;
    }

    /// <summary>The given ones that the book knows, none oftener than it may count, in the order given.</summary>
    private static List<Agreement> Counted(AgreementTerms terms, ImmutableArray<AgreementId> given)
    {
        var counted = new List<Agreement>(given.Length);
        foreach (var id in given)
        {
            if (terms.Find(id) is { } agreement && counted.Count(other => other.Id == id) < agreement.TimesAStay)
                counted.Add(agreement);
        }

        return counted;
    }

    private AgreedPrice Apply(List<Agreement> counted)
    {
        // Time before money: tables, then time, then shares before the maximum; then the book's order.
        if (counted.Find(agreement => agreement.Benefit is Benefit.Table) is { } table)
            TryTerms(table, terms with { Table = ((Benefit.Table)table.Benefit).Rate });
        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.FreeTime { TakenFrom: TimeTakenFrom.Duration } free)
                TryTerms(agreement, terms with { TimeOff = terms.TimeOff + free.Length });
        }

        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.Percentage { Of: PercentageOf.BeforeCap } share)
                TryTerms(agreement, terms with { BeforeCap = terms.BeforeCap.Add(share.Permille) });
        }

        var lines = new LineSheet();
        var priced = pricing.Price(terms, lines);
        AddBeforeCapLine(lines, priced.Total);
        total += beyondLimits;
        if (!beyondLimits.IsZero)
            lines.Add(Line(QuoteLineKind.AgreementLimit, "", beyondLimits));
        foreach (var agreement in counted)
        {
            if (agreement.Benefit is Benefit.FreeTime { TakenFrom: TimeTakenFrom.Price } free)
                TakeOff(agreement, pricing.PriceOfFirst(free.Length, terms), lines);
        }

        foreach (var step in book.Agreements.MoneyOrder)
            TakeMoneyOff(step, counted, lines);
        return new(total, priced.HoldsUntil, terms, lines, reductions);
    }

    /// <summary>Takes other terms when they make the stay no dearer; what they save beyond the agreement's limit is charged again.</summary>
    private void TryTerms(Agreement agreement, PriceTerms other)
    {
        var price = pricing.Price(other, lines: null).Total;
        var saved = Brl.Max(Brl.Zero, total - price);
        var allowed = agreement.AtMost is { } most ? Brl.Min(saved, most) : saved;
        reductions.Add(new(agreement.Id, allowed, agreement.Payer));
        if (price > total)
            return;
        (terms, total) = (other, price);
        beyondLimits += saved - allowed;
    }

    /// <summary>Shares before the maximum come off each window; the line says what all of them are together.</summary>
    private void AddBeforeCapLine(LineSheet lines, Brl priced)
    {
        var gap = priced - lines.Sum();
        if (!gap.IsZero)
            lines.Add(Line(QuoteLineKind.Agreement, "", gap));
    }

    private void TakeMoneyOff(MoneyStep step, List<Agreement> counted, LineSheet lines)
    {
        var hasFixed = false;
        foreach (var agreement in counted)
        {
            switch (step, agreement.Benefit)
            {
                case (MoneyStep.FixedPrice, Benefit.FixedPrice price) when !hasFixed:
                    hasFixed = true;
                    TakeOff(agreement, total - price.Price - PriceBeyond(price), lines);
                    break;
                case (MoneyStep.Percentage, Benefit.Percentage { Of: PercentageOf.AfterCap } share):
                    TakeOff(agreement, total.Share(share.Permille, 1000, book.Money.Fractions), lines);
                    break;
                case (MoneyStep.Amount, Benefit.Amount amount):
                    TakeOff(agreement, amount.Off, lines);
                    break;
                default:
                    break;
            }
        }
    }

    private Brl PriceBeyond(Benefit.FixedPrice price) => price.Covers is { } covers
        ? Brl.Max(Brl.Zero, pricing.Price(terms, lines: null).Total - pricing.PriceOfFirst(covers, terms))
        : Brl.Zero;

    private void TakeOff(Agreement agreement, Brl wanted, LineSheet lines)
    {
        var off = Brl.Max(Brl.Zero, Brl.Min(wanted, total));
        if (agreement.AtMost is { } most)
            off = Brl.Min(off, most);
        total -= off;
        reductions.Add(new(agreement.Id, off, agreement.Payer));
        lines.Add(Line(QuoteLineKind.Agreement, agreement.Id.Value, Brl.Zero - off));
    }

    private Reason Line(QuoteLineKind kind, string label, Brl amount) =>
        new(kind, 1, amount, amount, pricing.EnteredAt, pricing.End) { Label = label };
}
