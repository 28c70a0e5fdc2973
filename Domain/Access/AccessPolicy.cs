using System.Collections.Immutable;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Faults;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Access;

/// <summary>Who may pass. A function of what it is told: the garage's server asks it alone, and a replay comes to the same.</summary>
public static class AccessPolicy
{
    /// <summary>Whether a credential may pass, what that does to stays, and who is to be told.</summary>
    /// <param name="request">The credential and what is known of it.</param>
    /// <param name="site">What the site says.</param>
    public static AccessDecision Decide(AccessRequest request, SiteTerms site)
    {
        var listed = request.DenyList.For(request.Credential, request.At).ToImmutableArray();
        var alerts = listed.Where(listing => listing.Notify).Select(listing => new AccessAlert(FaultCode.WatchedVehicle, listing)).ToImmutableArray();
        if (request.IsVoid)
            return Refused(request, Refusal.Voided, alerts);
        if (listed.Any(listing => listing.Denies(request.Direction)))
            return Refused(request, Refusal.Denied, alerts);
        if (request is { Holder: null, Credential: Credential.ByCard })
            return Refused(request, Refusal.Unknown, alerts);

        var order = UseOrder.Of(request, site);
        if (order.IsRefused)
            return Refused(request, Refusal.OutOfOrder, alerts);
        if (order.IsTold)
            alerts = alerts.Add(new(FaultCode.OutOfOrderUse, null));
        return request.Direction switch
        {
            Direction.Entry => Entering(request, site, order, alerts),
            Direction.Exit => Leaving(request, site, alerts),
        };
    }

    private static AccessDecision Entering(AccessRequest request, SiteTerms site, UseOrder order, ImmutableArray<AccessAlert> alerts)
    {
        var outer = site.Areas.Within(request.Area);
        StayPart stay = request.Open.FirstOrDefault(open => open.Area == outer) is { } here
            ? new StayPart.Moves(here.Stay, request.Area)
            : new StayPart.Begins(order.Stops);
        // Whoever moves further in has a right, or none, since the outer gate: nothing is counted twice.
        if (stay is StayPart.Moves)
            return new AccessDecision.Passes(stay, request.Holder?.Contract is not null) { List = Stamp(request), Alerts = alerts };
        return NotCovered(request) is not { } missing
            ? new AccessDecision.Passes(stay, request.Holder?.Contract is not null) { List = Stamp(request), Alerts = alerts }
            : missing.Rule switch
            {
                WhenNotCovered.Refuse => Refused(request, missing.Why, alerts),
                WhenNotCovered.ChargeAsTransient => new AccessDecision.Passes(stay, ByItsRight: false) { List = Stamp(request), Alerts = alerts },
            };
    }

    private static AccessDecision Leaving(AccessRequest request, SiteTerms site, ImmutableArray<AccessAlert> alerts)
    {
        var byRight = request.Holder?.Contract is not null;
        var here = request.Open.Where(open => site.Areas.IsIn(open.Area, request.Area)).OrderBy(open => open.EnteredAt).ToImmutableArray();
        if (here.IsEmpty)
            here = [.. request.Open.OrderBy(open => open.EnteredAt)];
        if (here.IsEmpty)
        {
            if (WithoutStay(request) is { } why)
                return Refused(request, why, alerts);
            // What opens and closes at one instant says that an entry was missed, whatever the rule for its order is.
            var told = alerts.Any(alert => alert.Fault == FaultCode.OutOfOrderUse) ? alerts : alerts.Add(new(FaultCode.OutOfOrderUse, null));
            return new AccessDecision.Passes(new StayPart.BeginsAndEnds(), byRight) { List = Stamp(request), Alerts = told };
        }

        var sameVehicle = here.FirstOrDefault(open => open.Plate is { } plate && request.SeenPlate is { } seen && plate.IsSameVehicleAs(seen));
        if (sameVehicle is null && here.Length > 1 && request.Credential is not Credential.ByPlate)
            return new AccessDecision.AskWhich([.. here.Select(open => open.Stay)]) { List = Stamp(request), Alerts = alerts };
        var leaving = (sameVehicle ?? here[0]).Stay;
        StayPart part = site.Areas.Within(request.Area) is { } outer ? new StayPart.Moves(leaving, outer) : new StayPart.Ends(leaving);
        return new AccessDecision.Passes(part, byRight) { List = Stamp(request), Alerts = alerts };
    }

    /// <summary>Only a right that holds leaves without a stay: for everybody else nobody can say what is due.</summary>
    private static Refusal? WithoutStay(AccessRequest request) => request.Holder switch
    {
        null => Refusal.Unknown,
        { Contract: null } => Refusal.OutOfOrder,
        { Contract: { } contract } => request.At < contract.From || request.At >= contract.Until ? Refusal.NotValid : null,
    };

    /// <summary>Why the right does not cover an entry, and what happens then; <c>null</c> when it does, or there is none.</summary>
    private static (Refusal Why, WhenNotCovered Rule)? NotCovered(AccessRequest request)
    {
        if (request.Holder is not { Contract: { } contract } holder)
            return null;
        if (request.At < contract.From || request.At >= contract.Until)
            return (Refusal.NotValid, holder.Group?.WhenNotValid ?? WhenNotCovered.ChargeAsTransient);
        return holder.Group is { Bays: { } bays } group && request.GroupInside >= bays ? (Refusal.GroupFull, group.WhenFull) : null;
    }

    private static AccessDecision.Refused Refused(AccessRequest request, Refusal why, ImmutableArray<AccessAlert> alerts) =>
        new(why) { List = Stamp(request), Alerts = [new(FaultCode.CredentialRefused, null), .. alerts] };

    private static ListStamp Stamp(AccessRequest request) => request.DenyList.StampAt(request.At);
}
