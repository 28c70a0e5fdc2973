using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>Prices a stay. Edge and cluster call this one function, so both come to the same centavo.</summary>
public static class TariffEngine
{
    private static readonly Duration RollingDay = Duration.FromHours(24);

    /// <summary>What a stay costs at a moment.</summary>
    /// <param name="book">The table in force for the stay.</param>
    /// <param name="stay">When it began and what has been paid.</param>
    /// <param name="at">The moment; before the entry counts as the entry.</param>
    /// <remarks>
    /// What is paid is never priced again: up to the end of the exit grace nothing is due; after it only the increment.
    /// </remarks>
    public static Quote Quote(TariffBook book, Stay stay, Instant at)
    {
        var priced = Instant.Max(at, stay.EnteredAt);
        var (lines, coveredUntil) = Charge(book, stay.EnteredAt, priced);
        var total = lines.Aggregate(Brl.Zero, (sum, line) => sum + line.Amount);
        var isStillPaid = stay.PaidUntil is { } until && at <= until;
        var due = isStillPaid ? Brl.Zero : Brl.Max(Brl.Zero, total - stay.Paid);
        // Where nothing is due nothing will be paid, and no grace begins: it holds as long as the price does.
        var openUntil = due.IsZero ? coveredUntil : Instant.Max(priced + book.ExitGrace, coveredUntil);
        return new(book.Id, book.Version, at, total, stay.Paid, due, isStillPaid ? stay.PaidUntil!.Value : openUntil, lines);
    }

    private static (List<QuoteLine> Lines, Instant CoveredUntil) Charge(TariffBook book, Instant from, Instant at)
    {
        if (at - from <= book.FreeWithin)
        {
            var freeUntil = from + book.FreeWithin;
            return ([new(QuoteLineKind.Free, 1, Brl.Zero, Brl.Zero, from, freeUntil)], freeUntil);
        }

        var lines = new List<QuoteLine>();
        var begin = from;
        var covered = from;
        while (begin < at)
        {
            var window = new Interval(begin, WindowEnd(book, begin));
            var isRestart = book.Cap is { After: AfterCap.Restart };
            // A period that was begun before the window is charged there, whole, and not again here: once a stay is
            // rounded, not once a window.
            covered = ChargeWindow(
                book, isRestart || begin == from, Instant.Max(begin, covered), window, Instant.Min(at, window.End), lines);
            covered = isRestart ? Instant.Min(covered, window.End) : covered;
            begin = window.End;
        }

        return (lines, covered);
    }

    private static Instant WindowEnd(TariffBook book, Instant begin)
    {
        if (book.Cap is not { } cap)
            return Instant.MaxValue;
        return cap.Window switch
        {
            CapWindow.Rolling24Hours => begin + RollingDay,
            CapWindow.CalendarDay => book.Zone.StartOf(book.Zone.DayOf(begin).PlusDays(1)),
        };
    }

    /// <summary>Charges one window up to <paramref name="at"/>; answers up to when the charge holds.</summary>
    private static Instant ChargeWindow(
        TariffBook book, bool isFirst, Instant covered, Interval window, Instant at, List<QuoteLine> lines)
    {
        var price = Brl.Zero;
        if (isFirst)
        {
            price = book.First.Price;
            lines.Add(new(QuoteLineKind.First, 1, price, price, covered, covered + book.First.Length));
            covered += book.First.Length;
        }

        if (at > covered)
        {
            var from = covered;
            var periods = StartedPeriods(at - from, book.Then.Length);
            covered = from + book.Then.Length * periods;
            price += book.Then.Price * periods;
            lines.Add(new(QuoteLineKind.Then, periods, book.Then.Price, book.Then.Price * periods, from, covered));
        }

        if (book.Cap is not { } cap || price < cap.Price)
            return covered;
        if (price == cap.Price)
            return Instant.Max(covered, window.End);
        lines.Add(new(QuoteLineKind.Cap, 1, cap.Price, cap.Price - price, window.Start, window.End));
        return window.End;
    }

    private static long StartedPeriods(Duration elapsed, Duration period)
    {
        var (whole, rest) = Math.DivRem(elapsed.ToInt64Nanoseconds(), period.ToInt64Nanoseconds());
        return rest == 0 ? whole : whole + 1;
    }
}
