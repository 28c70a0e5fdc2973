using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Rules.Lines;
using Fokus.Domain.Tariffs.Rules.Reductions;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Prices the time of one stay, before agreements come off: what is covered, what is free, and what the rest costs.</summary>
internal sealed class StayPricing
{
    private static readonly Duration LongestLook = Duration.FromDays(1);

    private readonly TariffBook book;
    private readonly StayHours hours;
    private readonly SubscriberHours? subscription;
    private readonly Nights? nights;
    private RateInForce? rates;
    private int? ratesFor;

    internal StayPricing(TariffBook book, Stay stay, Instant end)
    {
        (this.book, EnteredAt, End) = (book, stay.EnteredAt, end);
        hours = new(book, EnteredAt, end);
        nights = book.Overnight is { } overnight ? new(overnight, hours) : null;
        if (stay.Contract is { } contract && book.GroupOf(contract.Group) is { } group)
            subscription = new(contract, group, hours);
    }

    internal Instant EnteredAt { get; }

    internal Instant End { get; }

    /// <summary>Where the steps begin anew because the time before it is paid; <c>null</c> to count them from the entry.</summary>
    internal Instant? PaidUntil { get; init; }

    /// <summary>The price of the whole stay. Of a stay that is paid up to a moment the lines are for what comes after it.</summary>
    internal Priced Price(in PriceTerms terms, LineSheet? lines)
    {
        if (PaidUntil is not { } paidUntil)
            return Price(terms, EnteredAt, End, isTolerant: true, lines);
        var before = Price(terms, EnteredAt, paidUntil, isTolerant: true, lines: null);
        var after = Price(terms, paidUntil, End, isTolerant: false, lines);
        return after with { Total = before.Total + after.Total };
    }

    /// <summary>
    /// What the beginning of the stay costs in it. A tolerance that is only for whoever leaves within it has no part in
    /// that, since the stay went on.
    /// </summary>
    internal Brl PriceOfFirst(Duration length, in PriceTerms terms) =>
        Price(terms, EnteredAt, Instant.Min(End, EnteredAt + length), isTolerant: false, lines: null).Total;

    private Priced Price(in PriceTerms terms, Instant from, Instant end, bool isTolerant, LineSheet? lines)
    {
        var timeOff = terms.TimeOff;
        var priced = subscription is null
            ? PriceRun(new(EnteredAt, from, end, terms.Table), terms, isTolerant, hasTolerance: true, ref timeOff, lines)
            : PriceRuns(subscription, terms, from, end, isTolerant, lines);
        return priced with { HoldsUntil = hours.HoldUntil(end, priced.HoldsUntil) };
    }

    private Priced PriceRuns(SubscriberHours cover, in PriceTerms terms, Instant from, Instant end, bool isTolerant, LineSheet? lines)
    {
        var total = Brl.Zero;
        var holdsUntil = end;
        var timeOff = terms.TimeOff;
        var at = EnteredAt;
        do
        {
            // A little further than the end, so that a stay that ends under cover is known to be free until it ends.
            var until = cover.Until(at, end + LongestLook);
            if (cover.Cover(at))
            {
                holdsUntil = until;
                if (until > from)
                    lines?.Add(new(QuoteLineKind.Subscribed, 1, Brl.Zero, Brl.Zero, Instant.Max(at, from), Instant.Min(until, end)) { Label = cover.Group.Id.Value });
            }
            else
            {
                var run = new ChargedRun(at, Instant.Max(at, from), Instant.Min(until, end), terms.Table ?? cover.Group.RateOutside);
                var priced = PriceRun(run, terms, isTolerant || at > from, at == EnteredAt || cover.Group.ToleranceOutside, ref timeOff, lines);
                total += priced.Total;
                holdsUntil = Instant.Max(end, Instant.Min(priced.HoldsUntil, until));
            }

            at = until;
        }
        while (at < end);
        return new(total, holdsUntil);
    }

    /// <param name="run">The time.</param>
    /// <param name="terms">How it is priced.</param>
    /// <param name="isTolerant">True when it may be free for being short.</param>
    /// <param name="hasTolerance">True when the book's tolerance is for this time.</param>
    /// <param name="timeOff">What is still to be taken off; less afterwards.</param>
    /// <param name="lines">Where to write why; <c>null</c> for nowhere.</param>
    private Priced PriceRun(
        ChargedRun run, in PriceTerms terms, bool isTolerant, bool hasTolerance, ref Duration timeOff, LineSheet? lines)
    {
        var length = run.End - run.Begin;
        var tolerated = hasTolerance ? Tolerance.TakenOff(book.Tolerance) : Duration.Zero;
        if (isTolerant && hasTolerance && Tolerance.IsFree(book.Tolerance, length))
        {
            var freeUntil = run.Begin + book.Tolerance.Within;
            lines?.Add(new(QuoteLineKind.Free, 1, Brl.Zero, Brl.Zero, run.Begin, freeUntil));
            // Time off that comes on top of a deducted tolerance makes the free time longer.
            return new(Brl.Zero, freeUntil + (tolerated > Duration.Zero ? timeOff : Duration.Zero));
        }

        var begin = run.Begin + tolerated + timeOff;
        timeOff = Duration.Max(Duration.Zero, timeOff - Duration.Max(Duration.Zero, length - tolerated));
        if (tolerated > Duration.Zero)
            lines?.Add(new(QuoteLineKind.TimeOff, 1, Brl.Zero, Brl.Zero, run.Begin, Instant.Min(run.Begin + tolerated, run.End)));
        var from = Instant.Max(run.From, begin);
        if (from >= run.End)
            return new(Brl.Zero, from);
        run = run with { Begin = begin, From = from };
        var priced = new RunPricing(book, run, terms, hours, RatesFor(run.Rate), nights?.Of(run), lines).Price();
        // What a longer stay would change is asked only where the stay ends.
        return nights is not null && run.End == End ? priced with { HoldsUntil = nights.HoldUntil(priced.HoldsUntil) } : priced;
    }

    private RateInForce RatesFor(int? only)
    {
        if (rates is null || ratesFor != only)
            (rates, ratesFor) = (new(book.Schedule, hours, only), only);
        return rates;
    }
}
