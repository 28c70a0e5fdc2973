using Fokus.Domain.Money;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>A stay that somebody contests. It holds no vehicle and no payment back: it goes on underneath.</summary>
internal static class StayDisputes
{
    internal static StayDecision Opened(Stay stay, StayInput.DisputeOpened opened, Instant at) => stay.Phase == StayPhase.Pending
        ? StayDecision.Refused(stay, StayRefusal.NotYetInside)
        : StayDecision.Done(
            stay.Noted(at, StayAct.Disputed, opened.Command, stay.Debt) with { Phase = StayPhase.Disputed, DisputedFrom = stay.Phase });

    internal static StayDecision Ended(Stay stay, StayInput.DisputeEnded ended, Instant at)
    {
        if (stay.Phase != StayPhase.Disputed)
            return StayDecision.Refused(stay, StayRefusal.NotDisputed);
        var resolved = stay with { Phase = stay.Standing, DisputedFrom = null };
        var act = StayOrders.ActOf(ended.Outcome);
        if (ended.Outcome != DisputeOutcome.Confirm && !stay.HasLeft)
            return StayDecision.Refused(stay, StayRefusal.StillInside);
        return ended.Outcome switch
        {
            DisputeOutcome.Confirm => StayDecision.Done(resolved.Noted(at, act, ended.Command)),
            DisputeOutcome.Waive when stay.Debt.IsZero => StayDecision.Refused(stay, StayRefusal.NothingIsOwed),
            DisputeOutcome.Waive => StayMoney.Judged(
                stay,
                (StayEnding.LetGo(resolved) with { Phase = StayPhase.Left, Fate = StayFate.Waived }).Noted(at, act, ended.Command, stay.Debt)),
            DisputeOutcome.Reopen => Reopened(resolved, ended.Command!, at),
        };
    }

    /// <summary>It never left: what was final is open again, and what was let go is priced again.</summary>
    private static StayDecision Reopened(Stay stay, StayCommand command, Instant at)
    {
        var open = StaySegments.Reopen(stay) with { LeftAt = null, Fate = null, Total = null, Waived = Brl.Zero, StoppedBySystem = false };
        StayEffect count = new StayEffect.CountIn(StaySegments.AreaOf(stay));
        return StayDecision.Done(
            open.StandingInside().Noted(at, StayAct.Reopened, command, stay.Debt),
            stay.Debt.IsZero ? [count] : [count, new StayEffect.DebtEnded()]);
    }
}
