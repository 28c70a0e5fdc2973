using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;

namespace Fokus.Domain.Stays.Effects;

/// <summary>Everything that can follow from what happened to a stay.</summary>
public abstract record StayEffect
{
    private StayEffect()
    {
    }

    /// <summary>Count one more in an area.</summary>
    /// <param name="Area">Which.</param>
    public sealed record CountIn(AreaId Area) : StayEffect;

    /// <summary>Count one from one area to another.</summary>
    /// <param name="From">It was here.</param>
    /// <param name="To">It is here now.</param>
    public sealed record CountMove(AreaId From, AreaId To) : StayEffect;

    /// <summary>Count one less in an area.</summary>
    /// <param name="Area">Which.</param>
    public sealed record CountOut(AreaId Area) : StayEffect;

    /// <summary>The ticket opens nothing any more.</summary>
    /// <param name="Ticket">Which.</param>
    public sealed record VoidTicket(TicketId Ticket) : StayEffect;

    /// <summary>The stay is a part of another: tell the same to that one.</summary>
    /// <param name="Stay">Which.</param>
    public sealed record TellInstead(StayId Stay) : StayEffect;

    /// <summary>Money was taken for nothing: give it back.</summary>
    /// <param name="Payment">Which.</param>
    public sealed record GiveBack(Payment Payment) : StayEffect;

    /// <summary>More is paid than the stay cost: somebody decides what becomes of it.</summary>
    /// <param name="Amount">How much more.</param>
    public sealed record PaidTooMuch(Brl Amount) : StayEffect;

    /// <summary>A debt is on record from now on.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record DebtBegan(Brl Amount) : StayEffect;

    /// <summary>The debt is gone.</summary>
    public sealed record DebtEnded : StayEffect;
}
