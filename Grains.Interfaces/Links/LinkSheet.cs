using NodaTime;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>How the link of a garage stands.</summary>
/// <param name="IsConnected">True while a session is attached and renewed.</param>
/// <param name="LastSeen">When it was last renewed; <c>null</c> when never since the link was activated.</param>
[GenerateSerializer, Immutable, Alias("fokus.LinkSheet")]
public sealed record LinkSheet([property: Id(0)] bool IsConnected, [property: Id(1)] Instant? LastSeen);
