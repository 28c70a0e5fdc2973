using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>The tunnel of a garage as the cluster knows it.</summary>
/// <param name="Garage">Whose.</param>
/// <param name="Addresses">Its addresses; <c>null</c> when it has none, or none any more.</param>
/// <param name="PublicKey">Its key; <c>null</c> until it has joined, and after it was revoked.</param>
/// <param name="NextKey">The key that takes the place of it once a gateway hears it; <c>null</c> when no rotation is under way.</param>
/// <param name="JoinedAt">When its server joined; <c>null</c> when none ever did.</param>
/// <param name="KeySince">Since when the key is in use.</param>
/// <param name="RotationAskedAt">When somebody asked for a new key; <c>null</c> when nobody did.</param>
/// <param name="RevokedAt">When the tunnel was taken away; <c>null</c> when it was not, or has been given again.</param>
/// <param name="State">How it is.</param>
/// <param name="Why">Why that is said; may be empty.</param>
/// <param name="Since">Since when; <c>null</c> when no gateway says anything.</param>
[GenerateSerializer, Immutable, Alias("fokus.TunnelSheet")]
public sealed record TunnelSheet(
    [property: Id(0)] GarageId Garage,
    [property: Id(1)] TunnelAddresses? Addresses,
    [property: Id(2)] string? PublicKey,
    [property: Id(3)] string? NextKey,
    [property: Id(4)] Instant? JoinedAt,
    [property: Id(5)] Instant? KeySince,
    [property: Id(6)] Instant? RotationAskedAt,
    [property: Id(7)] Instant? RevokedAt,
    [property: Id(8)] TunnelState State,
    [property: Id(9)] string Why,
    [property: Id(10)] Instant? Since);
