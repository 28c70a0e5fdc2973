using System.Collections.Immutable;
using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Ids;
using Fokus.Domain.Occupancy.Areas;

namespace Fokus.Domain.Access.Lists;

/// <summary>The subscribers of a garage and what the site says of who may pass. A version never changes; a change is a new version.</summary>
/// <param name="Version">0 for the empty list that a garage begins with; 1 and up.</param>
/// <param name="PassBack">What the site says of use out of order.</param>
/// <param name="MissedExit">What becomes of a stay whose exit was missed.</param>
/// <param name="LastReset">When positions were last set to neutral; <c>null</c> for never.</param>
/// <param name="Groups">No two have one id.</param>
/// <param name="Contracts">No credential is in two contracts that hold at one moment.</param>
public sealed record SubscriberList(
    int Version,
    AntiPassbackSetting PassBack,
    MissedUse MissedExit,
    PositionReset? LastReset,
    ImmutableArray<GroupTerms> Groups,
    ImmutableArray<ListedContract> Contracts)
{
    /// <summary>Nobody has a contract; whoever enters twice is let in, and somebody is told.</summary>
    public static SubscriberList Empty { get; } =
        new(0, new(AntiPassback.Soft, AntiPassback.Off), MissedUse.LeaveOpen, LastReset: null, [], []);

    /// <summary>The terms of a group; <c>null</c> when the list does not have it.</summary>
    public GroupTerms? GroupOf(SubscriberGroupId id) => Groups.FirstOrDefault(group => group.Id == id);

    /// <summary>What the site says, for a garage of these areas.</summary>
    public SiteTerms TermsOf(AreaPlan areas) => new(PassBack, MissedExit, areas, LastReset);
}
