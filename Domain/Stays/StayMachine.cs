using System.Diagnostics;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Joins;
using Fokus.Domain.Stays.Lost;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>What becomes of a stay: the same function at the garage's server and in the cluster.</summary>
public static class StayMachine
{
    /// <summary>The stay after an input, and what follows from it. Nothing is done here.</summary>
    /// <param name="stay">The stay that the input is about; <c>null</c> when none is known.</param>
    /// <param name="input">What happened.</param>
    /// <param name="at">When.</param>
    public static StayDecision Decide(Stay? stay, StayInput input, Instant at)
    {
        if (stay is null)
            return StayBirth.OfNothing(input, at);
        if (StayOrders.Repeated(stay, input) is { } repeated)
            return repeated;
        if (stay.Phase == StayPhase.Voided)
            return OfVoided(stay, input, at);
        if (stay.Phase == StayPhase.Disputed
            && input is (StayInput.Absorb or StayInput.GiveAway or StayInput.Release or StayInput.DisputeOpened))
            return StayDecision.Refused(stay, StayRefusal.UnderDispute);
        return input switch
        {
            StayInput.Admitted or StayInput.SeenOnlyLeaving => StayDecision.AlreadyDone(stay),
            StayInput.Crossed => StayBirth.Crossed(stay, at),
            StayInput.BackedOut => StayBirth.BackedOut(stay, at),
            StayInput.SeenEnteringAgain => StayEnding.SeenEnteringAgain(stay, at),
            StayInput.PriceAnnounced told => StayCourse.Announced(stay, told, at),
            StayInput.MoneyTaken money => StayMoney.Taken(stay, money, at),
            StayInput.RightChanged changed => StayCourse.RightChanged(stay, changed, at),
            StayInput.AreaChanged changed => StayCourse.AreaChanged(stay, changed, at),
            StayInput.Departed departed => StayEnding.Departed(stay, departed, at),
            StayInput.FateOrdered ordered => StayEnding.Ordered(stay, ordered, at),
            StayInput.TicketLost lost => LostTicket.Told(stay, lost, at),
            StayInput.FeeWaived waived => LostTicket.FeeWaived(stay, waived, at),
            StayInput.DisputeOpened opened => StayDisputes.Opened(stay, opened, at),
            StayInput.DisputeEnded ended => StayDisputes.Ended(stay, ended, at),
            StayInput.Absorb absorb => StayJoin.Absorb(stay, absorb, at),
            StayInput.GiveAway given => StayJoin.GiveAway(stay, given, at),
            StayInput.Release release => StayJoin.Release(stay, release, at),
            StayInput.TakeBack => StayDecision.Refused(stay, StayRefusal.NotMerged),
            _ => throw new UnreachableException("StayInput is a closed family"),
        };
    }

    /// <summary>A stay that is none takes nothing, and says where to go; money is never swallowed.</summary>
    private static StayDecision OfVoided(Stay stay, StayInput input, Instant at)
    {
        if (stay.MergedInto is { } other)
        {
            return input is StayInput.TakeBack back
                ? StayJoin.TakeBack(stay, back, at)
                : StayDecision.Refused(stay, StayRefusal.Merged, new StayEffect.TellInstead(other));
        }

        return input switch
        {
            StayInput.BackedOut => StayDecision.AlreadyDone(stay),
            StayInput.MoneyTaken money when money.Payment.Stay == stay.Id => StayDecision.Refused(stay, StayRefusal.Voided, new StayEffect.GiveBack(money.Payment)),
            _ => StayDecision.Refused(stay, StayRefusal.Voided),
        };
    }
}
