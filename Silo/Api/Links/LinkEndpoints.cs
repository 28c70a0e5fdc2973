using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.GatewayLink;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Fronts;
using Fokus.Silo.Storage.Links;

namespace Fokus.Silo.Api.Links;

/// <summary>The tunnel of a garage: seen, given, renewed, taken away.</summary>
internal static class LinkEndpoints
{
    private const int LongestNote = 200;

    internal static void AddLinkDesk(this IServiceCollection services)
    {
        services.AddSingleton<InviteDesk>();
        services.AddSingleton<EnrolmentDesk>();
        services.AddSingleton<WrongTries>();
    }

    internal static void MapLink(this IEndpointRouteBuilder garage)
    {
        garage.MapGet("/link", ReadAsync).Viewers();
        garage.MapPost("/link/code", InviteAsync).Administrators();
        garage.MapPost("/link/rotate", RotateAsync).Administrators();
        garage.MapPost("/link/revoke", RevokeAsync).Administrators();
    }

    private static async Task<IResult> ReadAsync(HttpContext context, IGrainFactory grains, FrontStore fronts, LinkLog log)
    {
        var garage = context.Garage();
        if (await grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage)).ReadAsync() is not { } sheet)
            return Problems.UnknownGarage(garage.Value);
        var front = await fronts.FindAsync(garage.Value, context.RequestAborted);
        return Results.Ok(new
        {
            garage = garage.Value,
            sheet.State,
            sheet.Why,
            sheet.Since,
            tunnel_address = sheet.Addresses?.V4,
            tunnel_address6 = sheet.Addresses?.V6,
            sheet.PublicKey,
            sheet.NextKey,
            sheet.JoinedAt,
            sheet.KeySince,
            sheet.RotationAskedAt,
            sheet.RevokedAt,
            front.Hosts,
            rules = front.Rules.Length,
            log = await log.ListAsync(garage, context.Limit(), context.RequestAborted),
        });
    }

    private static async Task<IResult> InviteAsync(HttpContext context, InviteDesk desk)
    {
        var (body, refusal) = await Body.ReadAsync<InviteBody>(context);
        return refusal ?? await desk.InviteAsync(context.Garage(), body!, context.Person().Id, context.RequestAborted);
    }

    private static async Task<IResult> RotateAsync(HttpContext context, IGrainFactory grains)
    {
        var garage = context.Garage();
        var tunnel = grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage));
        if (await tunnel.ReadAsync() is null)
            return Problems.UnknownGarage(garage.Value);
        return await tunnel.AskRotationAsync(context.Person().Id.Value)
            ? Results.Accepted($"/v1/garages/{garage}/link", new { garage = garage.Value, state = "asked" })
            : Problems.Of(
                StatusCodes.Status409Conflict, "not_joined", $"Garage '{garage}' has no tunnel whose key could be changed: have it join first.");
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, IGrainFactory grains, SnapshotNews news)
    {
        var (body, refusal) = await Body.ReadAsync<RevokeBody>(context);
        if (refusal is not null)
            return refusal;
        if (body!.Note is { Length: > LongestNote } || body.Note?.Any(char.IsControl) == true)
            return Problems.Invalid("revoke_invalid", [$"note: up to {LongestNote} characters of plain text."]);
        var garage = context.Garage();
        var tunnel = grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage));
        if (await tunnel.ReadAsync() is null)
            return Problems.UnknownGarage(garage.Value);
        await tunnel.RevokeAsync(context.Person().Id.Value, body.Note ?? "");
        news.Tell();
        return Results.Ok(new { garage = garage.Value, state = TunnelState.Revoked });
    }
}
