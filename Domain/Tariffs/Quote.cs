using Fokus.Domain.Ids;
using Fokus.Domain.Money;
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
    IReadOnlyList<QuoteLine> Lines);
