using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.EdgeBridge.Replica;

/// <summary>
/// Whether prices were made with a version that was no longer the valid one, because the valid one came too late. That is
/// known only when it comes; it is over when the next price is made.
/// </summary>
internal sealed class StalePrices
{
    // A book that is published as it becomes valid is on its way for a moment: nobody needs to look at that.
    private static readonly Duration Late = Duration.FromMinutes(1);

    private readonly Lock door = new();
    private Instant lastPrice = Instant.MinValue;
    private Instant lastEntry = Instant.MinValue;
    private bool isOwed;
    private bool isPricedSince;

    /// <summary>True from the moment at which a late book came until somebody was told.</summary>
    internal bool IsOwed
    {
        get
        {
            lock (door)
                return isOwed;
        }
    }

    /// <summary>True once a price was made with the newest book that came.</summary>
    internal bool IsOver
    {
        get
        {
            lock (door)
                return isPricedSince && !isOwed;
        }
    }

    /// <summary>Notes that a stay was priced.</summary>
    internal void Priced(Instant enteredAt, Instant at)
    {
        lock (door)
            (lastEntry, lastPrice, isPricedSince) = (Instant.Max(lastEntry, enteredAt), Instant.Max(lastPrice, at), true);
    }

    /// <summary>Notes that a book came.</summary>
    /// <param name="book">The book.</param>
    /// <param name="at">Now.</param>
    internal void Came(TariffBook book, Instant at)
    {
        lock (door)
        {
            var isLate = at - book.ValidFrom > Late;
            // Where the entry decides, only vehicles that came under the new book were priced wrongly.
            var last = book.PricedBy == PricedBy.Payment ? lastPrice : lastEntry;
            if (isLate && last >= book.ValidFrom)
                (isOwed, isPricedSince) = (true, false);
        }
    }

    /// <summary>Notes that somebody was told.</summary>
    internal void Told()
    {
        lock (door)
            isOwed = false;
    }
}
