using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>What the chain says of a garage.</summary>
/// <param name="Garage">Which.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where its web server is reached through the link, such as http://10.77.0.12:8080.</param>
/// <param name="LocalAddress">Shown on the offline page to people inside the garage; may be empty.</param>
/// <param name="Capacity">Bays, zero or more.</param>
/// <param name="Zone">Time zone id of the tz database.</param>
/// <param name="LinkSecretSha256">SHA-256 of the link secret; <c>null</c> keeps the one that is stored.</param>
[GenerateSerializer, Immutable, Alias("fokus.GarageRegistration")]
public sealed record GarageRegistration(
    [property: Id(0)] GarageId Garage,
    [property: Id(1)] string Name,
    [property: Id(2)] string Address,
    [property: Id(3)] string LocalAddress,
    [property: Id(4)] int Capacity,
    [property: Id(5)] string Zone,
    [property: Id(6)] byte[]? LinkSecretSha256);
