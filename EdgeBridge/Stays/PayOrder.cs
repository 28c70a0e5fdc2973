using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;

namespace Fokus.EdgeBridge.Stays;

/// <summary>Money that a pay point has taken, or a person at a till.</summary>
/// <param name="Payment">Made by the pay point; the same id is counted once.</param>
/// <param name="Stay">What is paid.</param>
/// <param name="Amount">What was taken.</param>
/// <param name="Method">What it was paid with.</param>
/// <param name="Point">Where.</param>
internal sealed record PayOrder(PaymentId Payment, StayId Stay, Brl Amount, PaymentMethod Method, PayPointId Point);
