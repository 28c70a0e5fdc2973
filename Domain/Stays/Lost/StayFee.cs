using Fokus.Domain.Money;

namespace Fokus.Domain.Stays.Lost;

/// <summary>The fee for a lost ticket. It is a line of its own, and no gate waits for it.</summary>
/// <param name="Amount">More than zero.</param>
/// <param name="Paid">What was paid of it.</param>
/// <param name="IsWaived">True when somebody let go of the rest.</param>
public sealed record StayFee(Brl Amount, Brl Paid, bool IsWaived)
{
    /// <summary>What is still owed of it.</summary>
    public Brl Due => IsWaived ? Brl.Zero : Amount - Paid;
}
