using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy.Areas;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>
/// What the garage knows of a credential at the moment at which it is shown: its open stays, its permit, and what the rules
/// of access make of them.
/// </summary>
internal sealed class Standings(Func<LaneKind> kind, Occupancy occupancy, IStayLedger stays, IAccessLists lists)
{
    private readonly AreaPlan areas = AreaPlan.Undivided(occupancy.Count.Capacity);

    /// <summary>True when every bay is taken.</summary>
    internal bool IsFull => occupancy.IsFull;

    /// <summary>What is known of a credential.</summary>
    /// <param name="shown">The credential.</param>
    /// <param name="visit">Who shows it; <c>null</c> when nobody is served.</param>
    /// <param name="at">Now.</param>
    internal Standing Of(Credential shown, LaneVisit? visit, Instant at)
    {
        var permit = lists.Subscribers.Find(shown, at);
        var known = permit?.Permit.Credentials ?? [shown];
        var open = stays.InsideBy(known);
        var list = lists.Subscribers.List;
        var request = new AccessRequest(shown, kind() == LaneKind.Entry ? Direction.Entry : Direction.Exit, AreaId.Garage, at)
        {
            SeenPlate = PlateOf(shown) ?? PlateOf(visit?.Credential) ?? visit?.AlsoKnownBy.Plate,
            Holder = permit is null ? null : new(
                permit.Contract.Terms,
                permit.Group,
                permit.Permit.PassBack,
                // Only a reset asks for it, and only then is the disk asked.
                list.LastReset is null ? null : stays.LastUse(known)),
            Open = [.. open.Select(stay => new OpenUse(stay.Id, stay.EnteredAt, AreaId.Garage, PlateOf(stay.Credential) ?? stay.AlsoKnownBy.Plate))],
            GroupInside = permit is null ? 0 : stays.InsideBy(permit.Contract.Terms.Group),
            IsVoid = shown is Credential.ByTicket { Ticket: var ticket } && stays.IsVoid(ticket),
            DenyList = lists.DenyList,
        };
        var decision = AccessPolicy.Decide(request, list.TermsOf(areas));
        var note = new AccessNote(decision.List, lists.StampOf(ListKind.Subscribers, at))
        {
            IsWatched = decision.Alerts.Any(alert => alert.Fault == FaultCode.WatchedVehicle),
        };
        return request.Direction switch
        {
            Direction.Entry => Entering(request, permit, open, decision, note),
            Direction.Exit => Leaving(visit, decision, note, at),
        };
    }

    /// <summary>Of a stay that somebody chose.</summary>
    internal Standing Of(StayId id, Instant at) => stays.Find(id) is { IsInside: true } stay
        ? new Standing.Inside(stay.Id, stay.EnteredAt, stays.Quote(stay, at).Due)
        : new Standing.NotInside();

    /// <summary>True when nothing is due for a stay now.</summary>
    internal bool IsPaid(StayId id, Instant at) => stays.Find(id) is { } stay && stays.Quote(stay, at).Due.IsZero;

    private Standing Entering(
        AccessRequest request, ListedPermit? permit, IReadOnlyList<Stay> open, AccessDecision decision, AccessNote note)
    {
        if (decision is AccessDecision.Refused refused)
            return new Standing.Refused(refused.Why) { Access = note };
        // Most tags are of no concern to a garage: the plate or a ticket says who it is.
        if (permit is null && request.Credential is Credential.ByTag)
            return new Standing.Refused(Refusal.Unknown) { Access = note };
        var passes = (AccessDecision.Passes)decision;
        // The bays of a group are kept for it, whatever the others fill.
        if (occupancy.IsFull && !(passes.ByItsRight && permit?.Group?.Bays is not null))
            return new Standing.Full { Access = note };
        note = note with
        {
            Contract = passes.ByItsRight ? permit?.Contract.Terms : null,
            Stops = (passes.Stay as StayPart.Begins)?.Stops,
        };
        var isTold = decision.Alerts.Any(alert => alert.Fault == FaultCode.OutOfOrderUse);
        return isTold && open.Count > 0 ? Inside(open[0], request.At, note) : new Standing.NotInside { Access = note };
    }

    private Standing Leaving(LaneVisit? visit, AccessDecision decision, AccessNote note, Instant at)
    {
        note = note with { IsOutOfOrder = decision.Alerts.Any(alert => alert.Fault == FaultCode.OutOfOrderUse) };
        return decision switch
        {
            AccessDecision.Passes { Stay: StayPart.Ends { Stay: var leaving } } => Inside(stays.Find(leaving)!, at, note),
            // The stay is told of when its vehicle has left; until then the visit stands for it.
            AccessDecision.Passes { Stay: StayPart.BeginsAndEnds } when visit is not null =>
                new Standing.Inside(StayId.Parse(visit.Id.Value), at, Brl.Zero) { Access = note with { BeginsHere = true } },
            AccessDecision.Passes { Stay: StayPart.BeginsAndEnds } => new Standing.NotInside { Access = note },
            // Nobody here can say which of several vehicles it is: a person does, or its plate once it is read.
            AccessDecision.AskWhich => new Standing.Refused(Refusal.OutOfOrder) { Access = note },
            AccessDecision.Refused { Why: Refusal.Unknown } => new Standing.NotInside { Access = note },
            AccessDecision.Refused refused => new Standing.Refused(refused.Why) { Access = note },
            _ => throw new System.Diagnostics.UnreachableException("A garage that is not divided has no inner area to move to."),
        };
    }

    private Standing.Inside Inside(Stay stay, Instant at, AccessNote note) =>
        new(stay.Id, stay.EnteredAt, stays.Quote(stay, at).Due) { Access = note };

    private static Plate? PlateOf(Credential? credential) => (credential as Credential.ByPlate)?.Plate;
}
