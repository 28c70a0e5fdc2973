using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Rules.Lines;

namespace Fokus.Domain.Tariffs.Rules.Reductions;

/// <summary>Rule: agreements. Which of those that were given count, and whether all of them do or the best one.</summary>
internal static class AgreementRule
{
    /// <summary>The price of the stay with its agreements.</summary>
    internal static AgreedPrice Price(StayPricing pricing, TariffBook book, ImmutableArray<AgreementId> given)
    {
        var lines = new LineSheet();
        var plain = pricing.Price(PriceTerms.Plain, lines);
        var counted = given.IsEmpty ? [] : Counted(book.Agreements, given);
        if (counted.Count == 0)
            return new(plain.Total, plain.HoldsUntil, PriceTerms.Plain, lines, []);

        if (book.Agreements.Stacking == Stacking.All)
        {
            var most = Math.Min(counted.Count, book.Agreements.Most);
            return new ReducedPrice(pricing, book, plain).TakeOff(counted.GetRange(0, most)).Write(lines);
        }

        ReducedPrice? best = null;
        foreach (var agreement in counted)
        {
            var price = new ReducedPrice(pricing, book, plain).TakeOff([agreement]);
            if (best is null || price.Total < best.Total)
                best = price;
        }

        return best!.Write(lines);
    }

    /// <summary>The given ones that the book knows, none oftener than it may count, in the order given.</summary>
    private static List<Agreement> Counted(AgreementTerms terms, ImmutableArray<AgreementId> given)
    {
        var counted = new List<Agreement>(given.Length);
        foreach (var id in given)
        {
            if (terms.Find(id) is not { } agreement)
                continue;
            var times = 0;
            foreach (var other in counted)
                times += other.Id == id ? 1 : 0;
            if (times < agreement.TimesAStay)
                counted.Add(agreement);
        }

        return counted;
    }
}
