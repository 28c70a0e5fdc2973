using Fokus.Domain.Money;

namespace Fokus.Domain.Stays.Lost;

/// <summary>What a site charges for a lost ticket, besides the stay that is proven.</summary>
/// <remarks>
/// Off unless a site says otherwise: consumer protection in several states takes the fee for abusive, with double refund.
/// The car is never held for it.
/// </remarks>
/// <param name="ChargesFee">The site's flag.</param>
/// <param name="Amount">The fee; counts only with the flag. More than zero then.</param>
public sealed record LostTicketTerms(bool ChargesFee, Brl Amount)
{
    /// <summary>The proven stay, and nothing else.</summary>
    public static LostTicketTerms StayOnly { get; } = new(ChargesFee: false, Brl.Zero);

    /// <summary>The fee that is charged; zero when the flag is off.</summary>
    public Brl Fee => ChargesFee ? Brl.Max(Brl.Zero, Amount) : Brl.Zero;
}
