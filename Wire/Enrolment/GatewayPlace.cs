namespace Fokus.Wire.Enrolment;

/// <summary>A gateway as a garage must know it.</summary>
/// <param name="Name">Its id.</param>
/// <param name="PublicKey">The key of its hub: 44 characters.</param>
/// <param name="Endpoint">Where its hub is reached, such as gw1.garagens.example:51820.</param>
/// <param name="TunnelAddress">Its address in the tunnel.</param>
public sealed record GatewayPlace(string Name, string PublicKey, string Endpoint, string TunnelAddress);
