using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>What happens to a stay while it lasts.</summary>
internal static class StayCourse
{
    /// <summary>A price that was told is remembered, for it is what a dispute is about; nobody is bound by it.</summary>
    internal static StayDecision Announced(Stay stay, StayInput.PriceAnnounced told, Instant at)
    {
        if (stay.Announced == told.Price)
            return StayDecision.AlreadyDone(stay);
        return Why(stay) is { } why
            ? StayDecision.Refused(stay, why)
            : StayDecision.Done(stay.Noted(at, StayAct.Announced, amount: told.Price.Due) with { Announced = told.Price });
    }

    internal static StayDecision RightChanged(Stay stay, StayInput.RightChanged changed, Instant at)
    {
        if (Why(stay) is { } why)
            return StayDecision.Refused(stay, why);
        if (StaySegments.RightOf(stay) == changed.Right)
            return StayDecision.AlreadyDone(stay);
        var next = StaySegments.Change(stay, changed.Right, area: null, at).Noted(at, StayAct.RightChanged);
        return StayDecision.Done(changed.Right is SegmentRight.Subscription subscription ? next with { Contract = subscription.Contract } : next);
    }

    internal static StayDecision AreaChanged(Stay stay, StayInput.AreaChanged changed, Instant at)
    {
        if (Why(stay) is { } why)
            return StayDecision.Refused(stay, why);
        var from = StaySegments.AreaOf(stay);
        return from == changed.Area
            ? StayDecision.AlreadyDone(stay)
            : StayDecision.Done(
                StaySegments.Change(stay, right: null, changed.Area, at).Noted(at, StayAct.AreaChanged), new StayEffect.CountMove(from, changed.Area));
    }

    private static StayRefusal? Why(Stay stay) => stay switch
    {
        { Phase: StayPhase.Pending } => StayRefusal.NotYetInside,
        { HasLeft: true } => StayRefusal.Ended,
        _ => null,
    };
}
