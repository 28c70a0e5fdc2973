using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Rules.Lines;
using Fokus.Domain.Tariffs.Rules.Reductions;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: what is paid is never priced again. What is still to be paid for a stay, of which a part may be paid.</summary>
/// <param name="Total">The price of the whole stay; never less than what is paid.</param>
/// <param name="Due">What is to be paid; zero or more.</param>
/// <param name="HoldsUntil">How long that stays the same.</param>
/// <param name="Lines">Why; they add up to the total.</param>
/// <param name="Reductions">What agreements took off.</param>
internal readonly record struct Owed(Brl Total, Brl Due, Instant HoldsUntil, LineSheet Lines, Reduction[] Reductions)
{
    internal static Owed Of(TariffBook book, Stay stay, Instant at, Instant end)
    {
        var difference = Difference(AgreementRule.Price(new(book, stay, end), book, stay.Agreements), stay);
        if (stay.PaidUntil is not { } paidUntil)
            return difference;
        if (at <= paidUntil)
            return difference with { Due = Brl.Zero };
        // Whoever counts anew from the end of the grace still never asks for more than the table says for the whole stay.
        return book.Payment.AfterGrace == AfterGrace.FromPaidUntil && end > paidUntil
            && Increment(book, stay, paidUntil, end) is var increment && increment.Due < difference.Due
            ? increment
            : difference;
    }

    /// <summary>The price of the whole stay, less what is paid.</summary>
    private static Owed Difference(AgreedPrice price, Stay stay)
    {
        var over = stay.Paid - price.Total;
        if (over <= Brl.Zero)
            return new(price.Total, Brl.Zero - over, price.HoldsUntil, price.Lines, price.Reductions);
        price.Lines.Add(new(QuoteLineKind.PaidBefore, 1, over, over, stay.EnteredAt, stay.PaidUntil ?? stay.EnteredAt));
        TakeBack(price.Reductions, over);
        return new(stay.Paid, Brl.Zero, price.HoldsUntil, price.Lines, price.Reductions);
    }

    /// <summary>The time from the end of what is paid, as what it adds to the price of the time before it.</summary>
    private static Owed Increment(TariffBook book, Stay stay, Instant paidUntil, Instant end)
    {
        var before = AgreementRule.Price(new(book, stay, paidUntil), book, stay.Agreements);
        var whole = new StayPricing(book, stay, end) { PaidUntil = paidUntil };
        var price = AgreementRule.Price(whole, book, stay.Agreements);
        var due = Brl.Max(Brl.Zero, price.Total - before.Total);

        var lines = new LineSheet();
        lines.Add(new(QuoteLineKind.PaidBefore, 1, stay.Paid, stay.Paid, stay.EnteredAt, paidUntil));
        whole.Price(PriceTerms.Plain, lines);
        var off = stay.Paid + due - lines.Sum();
        if (!off.IsZero)
            lines.Add(new(QuoteLineKind.Agreement, 1, off, off, paidUntil, end) { Label = price.Reductions is [var only] ? only.Agreement.Value : "" });
        TakeBack(price.Reductions, stay.Paid + due - price.Total);
        return new(stay.Paid + due, due, price.HoldsUntil, lines, price.Reductions);
    }

    /// <summary>An agreement that comes after the payment gives nothing back, and its issuer owes nothing for it.</summary>
    private static void TakeBack(Reduction[] reductions, Brl paidOver)
    {
        for (var i = reductions.Length - 1; i >= 0 && paidOver > Brl.Zero; i--)
        {
            var unused = Brl.Min(paidOver, reductions[i].Amount);
            reductions[i] = reductions[i] with { Amount = reductions[i].Amount - unused };
            paidOver -= unused;
        }
    }
}
