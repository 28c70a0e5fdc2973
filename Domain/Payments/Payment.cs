using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Payments;

/// <summary>Money taken for one stay. It is never zero and never re-priced.</summary>
/// <param name="Id">Counted once, however often it is reported.</param>
/// <param name="Stay">What was paid for.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Method">What it was paid with.</param>
/// <param name="Point">Where.</param>
/// <param name="PaidAt">When the money was taken.</param>
/// <param name="PaidUntil">The exit opens without a further charge up to and including this moment.</param>
public sealed record Payment(
    PaymentId Id,
    StayId Stay,
    Brl Amount,
    PaymentMethod Method,
    PayPointId Point,
    Instant PaidAt,
    Instant PaidUntil);
