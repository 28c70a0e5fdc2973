using Fokus.Domain.Money;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays.Joins;

/// <summary>
/// Two stays that are one vehicle's, for instance one by its ticket and one by its plate, become one, and are taken apart
/// again when that was wrong. No centavo appears or is lost: what both were paid together is the same before and after.
/// </summary>
public static class StayJoin
{
    /// <summary>The second stay becomes a part of the first, whose entry and right hold.</summary>
    /// <param name="kept">The stay that remains: the one whose entry is true.</param>
    /// <param name="gone">The other.</param>
    /// <param name="command">Who orders it, once.</param>
    /// <param name="at">When.</param>
    public static JoinDecision Merge(Stay kept, Stay gone, StayCommand command, Instant at) => Both(
        kept,
        gone,
        StayMachine.Decide(kept, new StayInput.Absorb(command, gone), at),
        StayMachine.Decide(gone, new StayInput.GiveAway(command, kept.Id), at));

    /// <summary>A stay that was merged is one of its own again, with the money that was paid for it.</summary>
    /// <param name="kept">The stay that remained.</param>
    /// <param name="part">The stay that had become a part of it.</param>
    /// <param name="command">Who orders it, once.</param>
    /// <param name="at">When.</param>
    public static JoinDecision Split(Stay kept, Stay part, StayCommand command, Instant at)
    {
        var share = StayShare.Of(kept, part.Id)?.Returned ?? new ReturnedShare(kept.Id, Brl.Zero, null, [], null);
        return Both(
            kept,
            part,
            StayMachine.Decide(kept, new StayInput.Release(command, part.Id), at),
            StayMachine.Decide(part, new StayInput.TakeBack(command, share), at));
    }

    internal static StayDecision Absorb(Stay kept, StayInput.Absorb absorb, Instant at)
    {
        var gone = absorb.Gone;
        if (WhyApart(kept, gone) is { } why)
            return StayDecision.Refused(kept, why);
        var tookFee = Lives(gone.Fee);
        var joined = kept with
        {
            Paid = kept.Paid + gone.Paid,
            PaidUntil = Later(kept.PaidUntil, gone.PaidUntil),
            Payments = kept.Payments.AddRange(gone.Payments),
            Fee = tookFee ? gone.Fee : kept.Fee,
            Agreements = kept.Agreements.AddRange(gone.Agreements),
            Absorbed = kept.Absorbed.Add(new(gone, absorb.Command!.Id, tookFee)),
        };
        var noted = joined.Noted(at, StayAct.Absorbed, absorb.Command, gone.PaidInAll, [gone.Id, .. gone.Absorbed.Select(part => part.Stay.Id)]);
        return StayMoney.Judged(kept, noted.IsInside ? noted.StandingInside() : noted);
    }

    internal static StayDecision GiveAway(Stay stay, StayInput.GiveAway given, Instant at)
    {
        if (stay.Phase == StayPhase.Pending)
            return StayDecision.Refused(stay, StayRefusal.NotYetInside);
        if (stay.HasLeft)
            return StayDecision.Refused(stay, StayRefusal.KeepTheEnded);
        var noted = stay.Noted(at, StayAct.GivenAway, given.Command, stay.PaidInAll, [given.Into]) with
        {
            Phase = StayPhase.Voided,
            DisputedFrom = stay.Phase,
            MergedInto = given.Into,
            Paid = Brl.Zero,
            PaidUntil = null,
            Payments = [],
            Fee = null,
        };
        // The one vehicle was counted twice.
        return StayDecision.Done(noted, new StayEffect.CountOut(StaySegments.AreaOf(stay)));
    }

    internal static StayDecision Release(Stay kept, StayInput.Release release, Instant at)
    {
        if (StayShare.Of(kept, release.Part) is not { } share)
            return StayDecision.Refused(kept, StayRefusal.NotMerged);
        var returned = share.Returned.Paid + (share.Returned.Fee?.Paid ?? Brl.Zero);
        var noted = share.Rest.Noted(at, StayAct.Released, release.Command, returned, [release.Part]);
        return StayMoney.Judged(kept, noted.IsInside ? noted.StandingInside() : noted);
    }

    internal static StayDecision TakeBack(Stay stay, StayInput.TakeBack back, Instant at)
    {
        var share = back.Share;
        if (stay.MergedInto != share.From)
            return StayDecision.Refused(stay, StayRefusal.NotMerged);
        var own = stay with
        {
            Phase = StayPhase.Inside,
            DisputedFrom = null,
            MergedInto = null,
            Paid = share.Paid,
            PaidUntil = share.PaidUntil,
            Payments = share.Payments,
            Fee = share.Fee,
        };
        return StayDecision.Done(
            own.StandingInside().Noted(at, StayAct.TakenBack, back.Command, own.PaidInAll, [share.From]),
            new StayEffect.CountIn(StaySegments.AreaOf(stay)));
    }

    internal static Instant? Later(Instant? one, Instant? other) =>
        (one, other) is ({ } first, { } second) ? Instant.Max(first, second) : one ?? other;

    private static StayRefusal? WhyApart(Stay kept, Stay gone)
    {
        if (kept.Id == gone.Id)
            return StayRefusal.SameStay;
        if (kept.Phase == StayPhase.Pending || gone.Phase == StayPhase.Pending)
            return StayRefusal.NotYetInside;
        if (gone.Phase == StayPhase.Voided)
            return gone.MergedInto is null ? StayRefusal.Voided : StayRefusal.Merged;
        if (gone.Phase == StayPhase.Disputed)
            return StayRefusal.UnderDispute;
        if (gone.HasLeft)
            return kept.HasLeft ? StayRefusal.Ended : StayRefusal.KeepTheEnded;
        if (kept.LeftAt is { } left && gone.EnteredAt > left)
            return StayRefusal.TwoVisits;
        return Lives(kept.Fee) && Lives(gone.Fee) ? StayRefusal.TwoFees : null;
    }

    private static bool Lives(StayFee? fee) => fee is not null && !(fee.Due.IsZero && fee.Paid.IsZero);

    /// <summary>Neither changes when one of them cannot.</summary>
    private static JoinDecision Both(Stay kept, Stay part, StayDecision first, StayDecision second)
    {
        if (first.Answer is StayAnswer.Refused)
            return new(kept, part, [], first.Answer);
        if (second.Answer is StayAnswer.Refused)
            return new(kept, part, [], second.Answer);
        // When only one half was stored the other is done now.
        var answer = first.Answer is StayAnswer.AlreadyDone ? second.Answer : first.Answer;
        return new(first.Stay!, second.Stay!, [.. first.Effects, .. second.Effects], answer);
    }
}
