using System.Net;

namespace Fokus.Gateway.Access.Rules;

/// <summary>One rule about who may come, and where to.</summary>
/// <param name="IsAllow">True when it lets in what it fits.</param>
/// <param name="Network">Whom it fits; <c>null</c> for everybody.</param>
/// <param name="Path">The first whole segments of the paths that it fits; empty for all.</param>
internal sealed record AccessRule(bool IsAllow, IPNetwork? Network, PathString Path)
{
    public bool Fits(IPAddress client, PathString path) =>
        (Network is not { } network || network.Contains(client))
        && (!Path.HasValue || path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase));
}
