using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using NodaTime;

namespace Fokus.Grains.Interfaces.Stays;

/// <summary>A payment of a stay.</summary>
/// <param name="Payment">Which.</param>
/// <param name="Amount">How much.</param>
/// <param name="Method">With what.</param>
/// <param name="Point">Where.</param>
/// <param name="PaidAt">When.</param>
/// <param name="PaidUntil">The exit opens without a further charge up to and including this moment.</param>
/// <param name="Epoch">The journal of the fact that reported it.</param>
/// <param name="Seq">Its place in that journal.</param>
[GenerateSerializer, Immutable, Alias("fokus.PaymentSheet")]
public sealed record PaymentSheet(
    [property: Id(0)] PaymentId Payment,
    [property: Id(1)] Brl Amount,
    [property: Id(2)] PaymentMethod Method,
    [property: Id(3)] PayPointId Point,
    [property: Id(4)] Instant PaidAt,
    [property: Id(5)] Instant PaidUntil,
    [property: Id(6)] long Epoch,
    [property: Id(7)] long Seq);
