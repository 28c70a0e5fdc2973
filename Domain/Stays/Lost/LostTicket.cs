using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays.Lost;

/// <summary>A ticket that was lost: the stay that is proven is charged, and a fee only where the site says so.</summary>
internal static class LostTicket
{
    internal static StayDecision Told(Stay stay, StayInput.TicketLost lost, Instant at)
    {
        if (stay.Phase == StayPhase.Pending)
            return StayDecision.Refused(stay, StayRefusal.NotYetInside);
        if (stay.HasLeft)
            return StayDecision.Refused(stay, StayRefusal.Ended);
        var fee = lost.Terms.Fee;
        if (stay.Fee is not null && !fee.IsZero)
            return StayDecision.Refused(stay, StayRefusal.FeeIsCharged);
        var told = stay.LoseTicket(lost.Command!, fee, at);
        // Whoever finds the paper must not leave with somebody else's stay.
        return stay.Ticket is { } ticket
            ? StayDecision.Done(told, new StayEffect.VoidTicket(ticket))
            : StayDecision.Done(told);
    }

    internal static StayDecision FeeWaived(Stay stay, StayInput.FeeWaived waived, Instant at)
    {
        if (stay.Fee is not { } fee)
            return StayDecision.Refused(stay, StayRefusal.NoFee);
        return fee.Due.IsZero
            ? StayDecision.Refused(stay, StayRefusal.NothingIsOwed)
            : StayMoney.Judged(stay, stay.Noted(at, StayAct.FeeWaived, waived.Command, fee.Due) with { Fee = fee with { IsWaived = true } });
    }
}
