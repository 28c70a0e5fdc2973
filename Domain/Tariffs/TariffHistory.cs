using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>Which version of a tariff table prices a stay.</summary>
public static class TariffHistory
{
    /// <summary>The version that prices a stay.</summary>
    /// <param name="versions">The known versions of one table, in any order; at least one.</param>
    /// <param name="enteredAt">When the vehicle entered.</param>
    /// <param name="announced">The version on its ticket; <c>null</c> when none was announced.</param>
    /// <param name="at">The moment of the quote.</param>
    /// <returns>
    /// By the rule of the newest version that is valid at <paramref name="at"/>. Where no version was valid at the moment
    /// that counts, the oldest known one: a garage has prices from its first day.
    /// </returns>
    public static TariffBook Choose(IReadOnlyList<TariffBook> versions, Instant enteredAt, int? announced, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(versions.Count, nameof(versions));
        var now = ValidAt(versions, at);
        return now.PricedBy switch
        {
            PricedBy.Payment => now,
            PricedBy.Entry => ValidAt(versions, Instant.Min(enteredAt, at)),
            PricedBy.Ticket => Find(versions, announced) ?? ValidAt(versions, Instant.Min(enteredAt, at)),
        };
    }

    /// <summary>The newest version that is valid at a moment; the oldest known one when none is yet.</summary>
    public static TariffBook ValidAt(IReadOnlyList<TariffBook> versions, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(versions.Count, nameof(versions));
        TariffBook? valid = null;
        var oldest = versions[0];
        foreach (var book in versions)
        {
            if (book.Version < oldest.Version)
                oldest = book;
            // Two that begin at one moment: the later version was made to take the other's place.
            if (book.ValidFrom <= at && (valid is null || book.ValidFrom > valid.ValidFrom || (book.ValidFrom == valid.ValidFrom && book.Version > valid.Version)))
                valid = book;
        }

        return valid ?? oldest;
    }

    private static TariffBook? Find(IReadOnlyList<TariffBook> versions, int? announced)
    {
        foreach (var book in versions)
        {
            if (book.Version == announced)
                return book;
        }

        return null;
    }
}
