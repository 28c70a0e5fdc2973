namespace Fokus.Grains.Interfaces.Links;

/// <summary>A garage's own addresses in the tunnel: no other garage has one of them.</summary>
/// <param name="V4">Such as 10.77.0.12.</param>
/// <param name="V6">Such as fd66:6f6b:7573::c.</param>
[GenerateSerializer, Immutable, Alias("fokus.TunnelAddresses")]
public sealed record TunnelAddresses([property: Id(0)] string V4, [property: Id(1)] string V6);
