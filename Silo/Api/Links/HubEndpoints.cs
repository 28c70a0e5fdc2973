using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Links;

namespace Fokus.Silo.Api.Links;

/// <summary>The gateways' hubs: as they say of themselves, and forgotten when they are no more.</summary>
internal static class HubEndpoints
{
    internal static void MapHubs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/gateways", ListAsync).RequireAuthorization(Policies.ChainAdministrator);
        api.MapDelete("/gateways/{gateway}", DeleteAsync).RequireAuthorization(Policies.ChainAdministrator);
    }

    private static async Task<IResult> ListAsync(HubStore hubs, PeerStore peers, CancellationToken cancellationToken) => Results.Ok(new
    {
        peers_number = (await peers.ReadAsync(cancellationToken)).Number,
        gateways = await hubs.ListAsync(cancellationToken),
    });

    /// <summary>Garages are told no more of it the next time that they ask.</summary>
    private static async Task<IResult> DeleteAsync(string gateway, HubStore hubs, CancellationToken cancellationToken) =>
        await hubs.DeleteAsync(gateway, cancellationToken)
            ? Results.Ok(new { gateway, state = "forgotten" })
            : Problems.Of(StatusCodes.Status404NotFound, "gateway_unknown", $"No gateway '{gateway}' is known; GET /v1/gateways lists them.");
}
