using Fokus.Gateway.Access.Rules;
using Fokus.Gateway.Pages;

namespace Fokus.Gateway.Routes;

/// <summary>How a garage shows itself to the public.</summary>
internal sealed record GarageFront
{
    /// <summary>Where people inside the garage reach it without the gateway; <c>null</c> when not known.</summary>
    public string? LocalAddress { get; init; }

    /// <summary>Further public hosts, in lower case.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public AccessRules Rules { get; init; } = AccessRules.Open;

    /// <summary>The longest request body; <c>null</c> for the gateway's own limit.</summary>
    public long? BodyLimitBytes { get; init; }

    /// <summary>Requests in a second by all visitors together; <c>null</c> for the gateway's own limit.</summary>
    public int? RequestsPerSecond { get; init; }

    public Brand Brand { get; init; } = Brand.None;
}
