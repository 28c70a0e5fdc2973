namespace Fokus.Grains.Interfaces.Links;

/// <summary>How a garage's tunnel is, as the gateways measured it. The best first.</summary>
[GenerateSerializer, Alias("fokus.TunnelState")]
public enum TunnelState
{
    /// <summary>Packets pass both ways.</summary>
    Up = 1,

    /// <summary>Something comes from the garage, but nothing shows that it hears the gateway.</summary>
    Stale = 2,

    /// <summary>Nothing comes from the garage.</summary>
    Down = 3,

    /// <summary>Nothing ever came from it, or it has not joined.</summary>
    Never = 4,

    /// <summary>Its tunnel was taken away.</summary>
    Revoked = 5,
}
