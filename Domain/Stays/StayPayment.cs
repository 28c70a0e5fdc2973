using Fokus.Domain.Money;
using Fokus.Domain.Payments;

namespace Fokus.Domain.Stays;

/// <summary>A payment as a stay took it.</summary>
/// <param name="Payment">It keeps the id of the stay that it was made for, also when that one became a part of another.</param>
/// <param name="ForFee">How much of it went to the fee; zero to the whole amount.</param>
public sealed record StayPayment(Payment Payment, Brl ForFee)
{
    /// <summary>How much of it went to the time inside.</summary>
    public Brl ForTime => Payment.Amount - ForFee;
}
