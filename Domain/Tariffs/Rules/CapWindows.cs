using System.Diagnostics;
using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: the maximum. Over which windows it is counted, and where the window around a moment ends.</summary>
internal static class CapWindows
{
    /// <summary>The end of the window around a moment; the end of time when the book has no maximum.</summary>
    /// <param name="cap">The book's terms.</param>
    /// <param name="at">The moment.</param>
    /// <param name="begin">Where the charged time begins: rolling windows are counted from here.</param>
    /// <param name="clock">The garage's wall clock.</param>
    internal static Instant EndOf(CapTerms? cap, Instant at, Instant begin, WallClock clock) => cap?.Window switch
    {
        null => Instant.MaxValue,
        CapWindow.Rolling rolling => begin + rolling.Length * (Steps.Completed(at - begin, rolling.Length) + 1),
        CapWindow.CalendarDay => clock.Of(clock.At(at).NextMidnight),
        CapWindow.BusinessDay business => EndOfBusinessDay(clock.At(at), business.BeginsAt.TickOfDay, clock),
        _ => throw new UnreachableException("CapWindow is a closed family"),
    };

    private static Instant EndOfBusinessDay(WallTime time, long beginsAt, WallClock clock) =>
        clock.Of(new(time.Ticks >= beginsAt ? time.Day + 1 : time.Day, beginsAt));
}
