using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>What a stay costs at a moment, and why. It commits nobody.</summary>
/// <param name="Book">The table that priced it.</param>
/// <param name="BookVersion">Its version.</param>
/// <param name="At">The moment of the quote.</param>
/// <param name="Total">The price of the whole stay so far.</param>
/// <param name="Paid">What has been paid for it already.</param>
/// <param name="Due">What is still to be paid; never negative.</param>
/// <param name="PaidUntil">If <paramref name="Due"/> is paid now, the exit opens up to and including this moment.</param>
/// <param name="Lines">Why; they add up to <paramref name="Total"/>.</param>
public sealed record Quote(
    TariffBookId Book,
    int BookVersion,
    Instant At,
    Brl Total,
    Brl Paid,
    Brl Due,
    Instant PaidUntil,
    IReadOnlyList<QuoteLine> Lines)
{
    /// <summary>The document that the book was read from, so that the price can be worked out again years later.</summary>
    public DocumentHash BookHash { get; init; }

    /// <summary>The version of the time zone data that local times were worked out with; empty on receipts from before it was kept.</summary>
    public string ZoneData { get; init; } = "";

    /// <summary>The tax that the total contains.</summary>
    public Brl TaxInside { get; init; }

    /// <summary>What each agreement took off, those included that took off nothing.</summary>
    public IReadOnlyList<Reduction> Reductions { get; init; } = [];
}
