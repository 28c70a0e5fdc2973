using Fokus.Domain.Ids;

namespace Fokus.Gateway.Routes;

/// <summary>A garage as the gateway knows it.</summary>
/// <param name="Id">Which; its public host is <c>id.zone</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where its web server is, through its link.</param>
/// <param name="LocalAddress">Where people inside the garage reach it without the gateway; <c>null</c> when not known.</param>
internal sealed record GarageTarget(GarageId Id, string Name, Uri Address, string? LocalAddress);
