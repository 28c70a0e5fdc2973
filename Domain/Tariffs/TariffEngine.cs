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
        var (lines, coveredUntil) = Charge(book, stay.EnteredAt, Instant.Max(at, stay.EnteredAt));
        var total = lines.Aggregate(Brl.Zero, (sum, line) => sum + line.Amount);
        var isStillPaid = stay.PaidUntil is { } until && at <= until;
        var due = isStillPaid ? Brl.Zero : Brl.Max(Brl.Zero, total - stay.Paid);
        var paidUntil = isStillPaid ? stay.PaidUntil!.Value : Instant.Max(at + book.ExitGrace, coveredUntil);
        return new(book.Id, book.Version, at, total, stay.Paid, due, paidUntil, lines);
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
            var end = WindowEnd(book, begin);
            var isFirst = begin == from || book.Cap is { After: AfterCap.Restart };
            covered = ChargeWindow(book, isFirst, new Interval(begin, end), Instant.Min(at, end), lines);
            begin = end;
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
    private static Instant ChargeWindow(TariffBook book, bool isFirst, Interval window, Instant at, List<QuoteLine> lines)
    {
        var covered = window.Start;
        var price = Brl.Zero;
        if (isFirst)
        {
            covered += book.First.Length;
            price = book.First.Price;
            lines.Add(new(QuoteLineKind.First, 1, price, price, window.Start, covered));
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
            return Instant.Min(covered, window.End);
        if (price > cap.Price)
            lines.Add(new(QuoteLineKind.Cap, 1, cap.Price, cap.Price - price, window.Start, window.End));
        return window.End;
    }

    private static long StartedPeriods(Duration elapsed, Duration period)
    {
        var (whole, rest) = Math.DivRem(elapsed.ToInt64Nanoseconds(), period.ToInt64Nanoseconds());
        return rest == 0 ? whole : whole + 1;
    }
}
