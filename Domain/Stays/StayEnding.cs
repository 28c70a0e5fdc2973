using System.Diagnostics;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>How a stay ends. A gate that a person opened ends it too, or says that it does not.</summary>
internal static class StayEnding
{
    internal static StayDecision Departed(Stay stay, StayInput.Departed departed, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(departed.Due, Brl.Zero, nameof(departed));
        if (stay.HasLeft)
            return StayDecision.AlreadyDone(stay);
        if (stay.Phase == StayPhase.Pending)
        {
            // It is outside, so it was inside: its crossing was missed, not its stay.
            var entered = StayBirth.CameIn(stay, at);
            var left = Departed(entered, departed, at);
            return left with { Effects = [new StayEffect.CountIn(StaySegments.AreaOf(entered)), .. left.Effects] };
        }

        if (departed.Due > Brl.Zero)
            return Gone(stay, Ended(stay, StayPhase.Evaded, StayFate.Owing, departed.Due, at).Noted(at, StayAct.Evaded, amount: departed.Due));
        // No car is held for a fee: it goes, and the fee stays a debt.
        var fate = stay.FeeDue.IsZero ? StayFate.Settled : StayFate.Owing;
        return Gone(stay, Ended(stay, StayPhase.Left, fate, Brl.Zero, at).Noted(at, StayAct.Left));
    }

    internal static StayDecision Ordered(Stay stay, StayInput.FateOrdered ordered, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordered.Due, Brl.Zero, nameof(ordered));
        if (stay.HasLeft)
            return OrderedAfterwards(stay, ordered, at);
        var owed = ordered.Due + stay.FeeDue;
        var act = StayOrders.ActOf(ordered.Fate);
        if (ordered.Fate == OrderedFate.KeepOpen)
            return StayDecision.Done(stay.Noted(at, act, ordered.Command));
        if (stay.Phase == StayPhase.Pending)
            return StayDecision.Refused(stay, StayRefusal.NotYetInside);
        return ordered.Fate switch
        {
            OrderedFate.Settle => owed.IsZero
                ? Gone(stay, Ended(stay, StayPhase.Left, StayFate.Settled, Brl.Zero, at).Noted(at, act, ordered.Command))
                : StayDecision.Refused(stay, StayRefusal.SomethingIsDue),
            OrderedFate.Waive => Gone(stay, LetGo(Ended(stay, StayPhase.Left, StayFate.Waived, ordered.Due, at)).Noted(at, act, ordered.Command, owed)),
            OrderedFate.KeepDebt => Gone(
                stay,
                Ended(stay, StayPhase.Left, owed.IsZero ? StayFate.Settled : StayFate.Owing, ordered.Due, at).Noted(at, act, ordered.Command, owed)),
            OrderedFate.KeepOpen => throw new UnreachableException("It was answered above."),
        };
    }

    /// <summary>Nobody saw it leave: it ends now, and costs no more than was paid for it.</summary>
    internal static StayDecision SeenEnteringAgain(Stay stay, Instant at)
    {
        if (stay.HasLeft)
            return StayDecision.AlreadyDone(stay);
        if (stay.Phase == StayPhase.Pending)
            return StayDecision.Refused(stay, StayRefusal.NotYetInside);
        var ended = LetGo(Ended(stay, StayPhase.Left, StayFate.Waived, Brl.Zero, at)) with { StoppedBySystem = true };
        return Gone(stay, ended.Noted(at, StayAct.StoppedBySystem, amount: stay.FeeDue));
    }

    /// <summary>All that is owed is let go; the price stays on record.</summary>
    internal static Stay LetGo(Stay stay) => stay with
    {
        Waived = stay.Waived + (stay.Debt - stay.FeeDue),
        Fee = stay.Fee is { } fee ? fee with { IsWaived = fee.IsWaived || !fee.Due.IsZero } : null,
    };

    private static StayDecision OrderedAfterwards(Stay stay, StayInput.FateOrdered ordered, Instant at) => ordered.Fate switch
    {
        OrderedFate.Waive when stay.Debt.IsZero => StayDecision.Refused(stay, StayRefusal.NothingIsOwed),
        OrderedFate.Waive => StayMoney.Judged(
            stay,
            (LetGo(stay).StandingAs(StayPhase.Left) with { Fate = StayFate.Waived }).Noted(at, StayAct.ClosedWaived, ordered.Command, stay.Debt)),
        OrderedFate.Settle when !stay.Debt.IsZero => StayDecision.Refused(stay, StayRefusal.SomethingIsDue),
        OrderedFate.Settle or OrderedFate.KeepDebt or OrderedFate.KeepOpen => StayDecision.Refused(stay, StayRefusal.Ended),
    };

    private static Stay Ended(Stay stay, StayPhase phase, StayFate fate, Brl due, Instant at) =>
        StaySegments.Close(stay, at).StandingAs(phase) with
        {
            LeftAt = StaySegments.NotBefore(stay, at),
            Fate = fate,
            Total = stay.Paid + stay.Waived + due,
        };

    private static StayDecision Gone(Stay stay, Stay after)
    {
        StayEffect count = new StayEffect.CountOut(StaySegments.AreaOf(stay));
        return StayDecision.Done(after, after.Debt.IsZero ? [count] : [count, new StayEffect.DebtBegan(after.Debt)]);
    }
}
