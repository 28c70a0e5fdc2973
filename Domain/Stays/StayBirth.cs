using Fokus.Domain.Money;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>How a stay begins: let in, then seen to cross. Until then it can be void.</summary>
internal static class StayBirth
{
    internal static StayDecision OfNothing(StayInput input, Instant at) => input switch
    {
        StayInput.Admitted admitted => StayDecision.Done(Pending(admitted.Start).Noted(at, StayAct.Admitted)),
        StayInput.Crossed crossed => Crossed(Pending(crossed.Start), at),
        StayInput.SeenOnlyLeaving leaving => StayDecision.Done(OnlyLeaving(leaving.Start, at)),
        // Money for a stay that is not known is not lost: its entry may come later, and then it is told again.
        _ => StayDecision.Refused(null, StayRefusal.NoStay),
    };

    internal static StayDecision Crossed(Stay stay, Instant at) => stay.Phase == StayPhase.Pending
        ? StayDecision.Done(CameIn(stay, at), new StayEffect.CountIn(StaySegments.AreaOf(stay)))
        : StayDecision.AlreadyDone(stay);

    internal static Stay CameIn(Stay stay, Instant at) => stay.StandingInside().Noted(at, StayAct.CameIn);

    internal static StayDecision BackedOut(Stay stay, Instant at)
    {
        if (stay.Phase != StayPhase.Pending)
            return StayDecision.Refused(stay, StayRefusal.AlreadyCrossed);
        var gone = StaySegments.Close(stay, at).Noted(at, StayAct.BackedOut) with { Phase = StayPhase.Voided };
        List<StayEffect> effects = [.. stay.Payments.Select(paid => new StayEffect.GiveBack(paid.Payment))];
        if (stay.Credential is Credential.ByTicket ticket)
            effects.Add(new StayEffect.VoidTicket(ticket.Ticket));
        return StayDecision.Done(gone, [.. effects]);
    }

    private static Stay OnlyLeaving(StayStart start, Instant at)
    {
        var whole = Pending(start) with { EnteredAt = at, Segments = [new(start.Right, start.Area, at, at)], StartedBySystem = true };
        return (whole.Leave(at, StayFate.Settled) with { Total = Brl.Zero }).Noted(at, StayAct.StartedBySystem);
    }

    private static Stay Pending(StayStart start) => new(start.Id, start.Credential, start.Lane, start.EnteredAt)
    {
        Phase = StayPhase.Pending,
        Segments = [new(start.Right, start.Area, start.EnteredAt, null)],
        Contract = (start.Right as SegmentRight.Subscription)?.Contract,
    };
}
