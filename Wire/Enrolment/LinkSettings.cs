namespace Fokus.Wire.Enrolment;

/// <summary>What a garage's server is told of its tunnel. No secret is in it.</summary>
public sealed record LinkSettings
{
    /// <summary>Which garage it is.</summary>
    public required string Garage { get; init; }

    /// <summary>Its address in the tunnel, such as 10.77.0.12.</summary>
    public required string TunnelAddress { get; init; }

    /// <summary>Its second address in the tunnel, such as fd66:6f6b:7573::c.</summary>
    public required string TunnelAddress6 { get; init; }

    /// <summary>The port of its web server.</summary>
    public required int WebPort { get; init; }

    /// <summary>The gateways, each a peer.</summary>
    public required IReadOnlyList<GatewayPlace> Gateways { get; init; }

    /// <summary>Where the cluster is reached through the tunnel.</summary>
    public required IReadOnlyList<string> Silos { get; init; }

    /// <summary>True when the garage shall make a new key.</summary>
    public bool IsRotationDue { get; init; }

    /// <summary>True when the key of the request may be used: it is in use, or every gateway knows it.</summary>
    public bool IsKeyReady { get; init; }
}
