namespace Fokus.Gateway.Access;

/// <summary>Marks a page of the gateway's own that needs no session.</summary>
/// <param name="AnyHost">True when it answers at hosts that are not in the routes as well.</param>
internal sealed record OpenDoor(bool AnyHost);
