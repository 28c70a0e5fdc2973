using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Access;

/// <summary>Whether a use fits what is known of the credential's position, and what its rule makes of that.</summary>
/// <param name="IsRefused">It does not pass.</param>
/// <param name="IsTold">It passes, and somebody is told.</param>
/// <param name="Stops">The stay that the system ends, for its exit was missed; <c>null</c> for none.</param>
internal readonly record struct UseOrder(bool IsRefused, bool IsTold, StayId? Stops)
{
    internal static UseOrder Of(AccessRequest request, SiteTerms site)
    {
        var holder = request.Holder;
        var rule = AntiPassbackSetting.Resolve(
            request.Direction,
            site.PassBack,
            holder?.Group?.PassBack ?? AntiPassbackSetting.Inherited,
            holder?.PassBack ?? AntiPassbackSetting.Inherited);
        if (Fits(request, site))
            return default;
        // After a reset nobody's position is believed: this use says it anew.
        var isNeutral = site.LastReset is { } reset && reset.IsNeutral(holder?.LastUse ?? LastEntry(request));
        var stops = request.Direction == Direction.Entry && (isNeutral || site.MissedExit == MissedUse.Bypass) ? Missed(request) : null;
        if (isNeutral)
            return new(IsRefused: false, IsTold: false, stops);
        return rule switch
        {
            AntiPassback.Off => new(IsRefused: false, IsTold: false, stops),
            AntiPassback.Soft => new(IsRefused: false, IsTold: true, stops),
            // One of several is let out: what is wrong is what stays behind.
            AntiPassback.Hard when request.Direction == Direction.Exit && !request.Open.IsEmpty => new(IsRefused: false, IsTold: true, null),
            AntiPassback.Hard => new(IsRefused: true, IsTold: false, null),
        };
    }

    /// <summary>
    /// An entry fits a credential that stands just outside the area, an exit one that stands in it, once. Several open stays
    /// at an exit do not fit: one of them was left behind by a use that was missed.
    /// </summary>
    private static bool Fits(AccessRequest request, SiteTerms site) => request.Direction switch
    {
        Direction.Entry => site.Areas.Within(request.Area) is { } outer
            ? request.Open.Any(open => open.Area == outer)
            : request.Open.IsEmpty,
        Direction.Exit => request.Open.Count(open => site.Areas.IsIn(open.Area, request.Area)) == 1,
    };

    private static StayId? Missed(AccessRequest request) => request.Open.IsEmpty ? null : request.Open.MinBy(open => open.EnteredAt)!.Stay;

    private static Instant? LastEntry(AccessRequest request) =>
        request.Open.IsEmpty ? null : request.Open.Max(open => open.EnteredAt);
}
