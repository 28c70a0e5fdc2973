using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;

namespace Fokus.Domain.Stays.Lost;

/// <summary>What a driver without a ticket pays: two lines, never one.</summary>
/// <param name="ForTime">What is due for the stay that was proven.</param>
/// <param name="ForFee">What is due of the fee; zero unless the site charges one.</param>
public sealed record LostTicketBill(Brl ForTime, Brl ForFee)
{
    /// <summary>Both together.</summary>
    public Brl Total => ForTime + ForFee;

    /// <summary>What has to be paid before the gate opens: the time alone, for a car is not held for a fee.</summary>
    public Brl BeforeTheGateOpens => ForTime;

    /// <summary>The bill of a stay.</summary>
    /// <param name="stay">The stay, its ticket already told lost.</param>
    /// <param name="quote">The price of its time now.</param>
    public static LostTicketBill Of(Stay stay, Quote quote) => new(quote.Due, stay.FeeDue);
}
