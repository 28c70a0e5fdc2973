using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Occupancy.Areas;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Access;

/// <summary>A garage that asks the policy at every use and keeps the stays that follow, so that a test reads like a day.</summary>
internal sealed class Gatekeeper(AntiPassback rule, MissedUse missedExit = MissedUse.LeaveOpen)
{
    internal static readonly Credential Card = new Credential.ByCard(CardId.Parse("CARD0077"));
    internal static readonly OperatorId Ana = OperatorId.Parse("ana");
    internal static readonly Instant Ten = Instant.FromUtc(2026, 3, 2, 10, 0);

    private int next;

    internal Instant Now { get; private set; } = Ten;

    internal SiteTerms Site { get; set; } = new(AntiPassbackSetting.Inherited, missedExit, AreaPlan.Undivided(100), null);

    internal Holder? Holder { get; set; } = new(
        new(SubscriberGroupId.Parse("mensal"), Ten - Duration.FromDays(30), Ten + Duration.FromDays(30)),
        new(SubscriberGroupId.Parse("mensal"), null, WhenNotCovered.Refuse, WhenNotCovered.Refuse, AntiPassbackSetting.Inherited),
        AntiPassbackSetting.Both(rule),
        null);

    internal DenyList Deny { get; set; } = DenyList.Empty(Ten);

    internal int GroupInside { get; set; }

    internal List<OpenUse> Open { get; } = [];

    internal int Alerts { get; private set; }

    internal AccessDecision Enter(AreaId? area = null, Credential? shown = null, Plate? plate = null) => Use(Direction.Entry, area, shown, plate);

    internal AccessDecision Leave(AreaId? area = null, Credential? shown = null, Plate? plate = null) => Use(Direction.Exit, area, shown, plate);

    internal Gatekeeper At(Instant at)
    {
        Now = at;
        return this;
    }

    internal void Reset() => Site = Site with { LastReset = new(Now + Duration.FromSeconds(1), Ana, "queda de energia") };

    private AccessDecision Use(Direction direction, AreaId? area, Credential? shown, Plate? plate)
    {
        Now += Duration.FromMinutes(1);
        var request = new AccessRequest(shown ?? Card, direction, area ?? AreaId.Garage, Now)
        {
            SeenPlate = plate,
            Holder = Holder,
            Open = [.. Open],
            GroupInside = GroupInside,
            DenyList = Deny,
        };
        var decision = AccessPolicy.Decide(request, Site);
        Alerts += decision.Alerts.Count(alert => alert.Fault == FaultCode.OutOfOrderUse);
        if (decision is AccessDecision.Passes passes)
            Cross(passes.Stay, request);
        return decision;
    }

    private void Cross(StayPart part, AccessRequest request)
    {
        Holder = Holder is null ? null : Holder with { LastUse = Now };
        switch (part)
        {
            case StayPart.Begins begins:
                Open.RemoveAll(open => open.Stay == begins.Stops);
                Open.Add(new(StayId.Parse($"stay-{++next:0000}"), Now, request.Area, request.SeenPlate));
                break;
            case StayPart.Moves moves:
                var at = Open.FindIndex(open => open.Stay == moves.Stay);
                Open[at] = Open[at] with { Area = moves.To };
                break;
            case StayPart.Ends ends:
                Open.RemoveAll(open => open.Stay == ends.Stay);
                break;
            case StayPart.BeginsAndEnds:
                break;
            default:
                throw new UnreachableException("StayPart is a closed family");
        }
    }
}
