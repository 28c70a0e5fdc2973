using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Occupancy.Areas;

namespace Fokus.Domain.Access;

/// <summary>What a site says of who may pass.</summary>
/// <param name="PassBack">What it says of use out of order.</param>
/// <param name="MissedExit">What becomes of a stay whose exit was missed.</param>
/// <param name="Areas">Its areas, and which lies within which.</param>
/// <param name="LastReset">When positions were last set to neutral; <c>null</c> for never.</param>
public sealed record SiteTerms(AntiPassbackSetting PassBack, MissedUse MissedExit, AreaPlan Areas, PositionReset? LastReset);
