using Fokus.Domain.Ids;

namespace Fokus.Gateway.Routes;

/// <summary>A garage as the gateway knows it.</summary>
/// <param name="Id">Which; its public host is <c>id.zone</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where its web server is, through its link.</param>
/// <param name="Front">How it shows itself to the public.</param>
internal sealed record GarageTarget(GarageId Id, string Name, Uri Address, GarageFront Front);
