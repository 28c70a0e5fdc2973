using System.Collections.Immutable;

namespace Fokus.Silo.Storage.Fronts;

/// <summary>How a garage, or the chain console, shows itself to the public.</summary>
internal sealed record PublicFront
{
    /// <summary>What stands where nobody wrote anything.</summary>
    internal static PublicFront Plain { get; } = new();

    /// <summary>Public hosts beside the one in the zone, in lower case.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>In order: the first that fits decides, and none fits means denied. Empty: everybody may come as far as the sign-in.</summary>
    public ImmutableArray<FrontRule> Rules { get; init; } = [];

    /// <summary>The longest request body; 0 for the gateway's own limit.</summary>
    public long BodyLimitBytes { get; init; }

    /// <summary>Requests in a second by all visitors together; 0 for the gateway's own limit.</summary>
    public int RequestsPerSecond { get; init; }

    public string BrandName { get; init; } = "";

    /// <summary><c>#rrggbb</c>, or empty.</summary>
    public string BrandColor { get; init; } = "";

    /// <summary>Whom to call.</summary>
    public string Contact { get; init; } = "";
}
