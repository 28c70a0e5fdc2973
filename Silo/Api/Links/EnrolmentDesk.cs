using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.GatewayLink;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Garages;
using Fokus.Silo.Storage.Links;
using Fokus.Wire.Enrolment;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Api.Links;

/// <summary>Has a garage's server join, tells it its settings, and takes the new keys that it makes.</summary>
internal sealed partial class EnrolmentDesk(
    IGrainFactory grains,
    CodeDesk codes,
    HubStore hubs,
    GarageStore garages,
    WrongTries tries,
    SnapshotNews news,
    IOptions<TunnelOptions> tunnel,
    ILogger<EnrolmentDesk> logger)
{
    private const int LongestSecret = 200;

    internal async Task<IResult> AnswerAsync(EnrolmentRequest request, string from, CancellationToken cancellationToken)
    {
        // A revoked garage goes on asking: that must not keep the other garages at its address from asking.
        if (request.Code is null && GarageId.TryParse(request.Garage, out var named))
            from = $"{from} as {named}";
        if (tries.AreTooMany(from))
            return Problems.Of(StatusCodes.Status429TooManyRequests, "too_many_tries", "Too many wrong codes came from there: wait ten minutes.");
        if (!TunnelKeyText.IsKey(request.PublicKey))
            return Problems.Invalid("enrolment_invalid", ["public_key: write the 44 characters of a WireGuard key."]);
        return request.Code is not null
            ? await JoinAsync(request, from, cancellationToken)
            : await RenewAsync(request, from, cancellationToken);
    }

    private async Task<IResult> JoinAsync(EnrolmentRequest request, string from, CancellationToken cancellationToken)
    {
        if (EnrolmentCode.Find(request.Code) is not { } code)
            return Wrong(from);
        if (DigestOf(request.LinkSecretSha256) is not { } secret)
            return Problems.Invalid("enrolment_invalid", ["link_secret_sha256: write 64 hexadecimal digits."]);
        if (await codes.FindGarageAsync(code.Sha256, cancellationToken) is not { } garage)
            return Wrong(from);
        // Before the code is used: it is not burnt by a centre that is not ready.
        if (await PlacesAsync(cancellationToken) is not { Count: > 0 } places)
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "no_gateway", "No gateway has told the key of its tunnel yet. The code was not used: start a gateway's hub and try again.");

        var grain = grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage));
        var answer = await grain.JoinAsync(new(code.Sha256, request.PublicKey!, secret));
        news.Tell();
        return answer switch
        {
            JoinAnswer.Joined => await grain.ReadAsync() is { Addresses: not null } sheet && string.Equals(sheet.PublicKey, request.PublicKey, StringComparison.Ordinal)
                ? Settle(sheet, await WebPortAsync(garage, cancellationToken), places, isDue: false, isReady: true)
                : Used(),
            JoinAnswer.WrongCode => Wrong(from),
            JoinAnswer.Expired => Problems.Of(StatusCodes.Status403Forbidden, "code_expired", "The code is older than 15 minutes: have a new one made ('fokus garage add' or 'move')."),
            JoinAnswer.Used => Used(),
            JoinAnswer.KeyKnown => Problems.Of(StatusCodes.Status409Conflict, "key_known", "This public key was used before, perhaps by a garage whose disk was copied: remove the link's folder here, so that a new pair is made. The code was not used."),
        };
    }

    private async Task<IResult> RenewAsync(EnrolmentRequest request, string from, CancellationToken cancellationToken)
    {
        if (!GarageId.TryParse(request.Garage, out var garage) || request.LinkSecret is not { Length: > 0 and <= LongestSecret } secret
            || !Secrets.Carries($"Bearer {secret}", await garages.FindLinkSecretAsync(garage, cancellationToken)))
        {
            return Wrong(from);
        }

        var grain = grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage));
        var offer = request.IsKeyInUse
            ? await grain.ConfirmAsync(request.PublicKey!) ? OfferAnswer.InUse : OfferAnswer.KeyKnown
            : await grain.OfferKeyAsync(request.PublicKey!);
        if (offer is OfferAnswer.OnItsWay)
            news.Tell();
        if (offer is OfferAnswer.NoTunnel || await grain.ReadAsync() is not { Addresses: not null } sheet)
            return Problems.Of(StatusCodes.Status409Conflict, "not_joined", "This garage has no tunnel: have it join with a code.");
        if (offer is OfferAnswer.KeyKnown)
            return Problems.Of(StatusCodes.Status409Conflict, "key_known", "This public key was used before: make another pair.");
        return Settle(
            sheet,
            await WebPortAsync(garage, cancellationToken),
            await PlacesAsync(cancellationToken),
            await grain.IsRotationDueAsync(),
            offer is OfferAnswer.InUse or OfferAnswer.Ready);
    }

    private IResult Settle(TunnelSheet sheet, int webPort, IReadOnlyList<GatewayPlace> places, bool isDue, bool isReady) => Results.Ok(new LinkSettings
    {
        Garage = sheet.Garage.Value,
        TunnelAddress = sheet.Addresses!.V4,
        TunnelAddress6 = sheet.Addresses.V6,
        WebPort = webPort,
        Gateways = places,
        Silos = [.. places.Select(place => $"http://{place.TunnelAddress}:{tunnel.Value.SiloPort}")],
        IsRotationDue = isDue,
        IsKeyReady = isReady,
    });

    private async Task<IReadOnlyList<GatewayPlace>> PlacesAsync(CancellationToken cancellationToken) =>
        [.. (await hubs.ListAsync(cancellationToken))
            .Where(hub => hub.Endpoint.Length > 0)
            .Select(hub => new GatewayPlace(hub.Gateway, hub.PublicKey, hub.Endpoint, hub.Address))];

    private async Task<int> WebPortAsync(GarageId garage, CancellationToken cancellationToken) =>
        new Uri((await garages.FindAsync(garage, cancellationToken))!.Registration.Address).Port;

    private IResult Wrong(string from)
    {
        tries.Note(from);
        LogWrong(logger, from);
        return Problems.Of(StatusCodes.Status403Forbidden, "code_wrong", "There is no such code, or no such garage with this secret: look whether it is typed as it was shown.");
    }

    private static IResult Used() => Problems.Of(
        StatusCodes.Status409Conflict, "code_used", "This code was used. Nothing was changed. Have a new one made; if nobody of you used it, revoke the garage first.");

    private static byte[]? DigestOf(string? digits)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        return digits is { Length: SHA256.HashSizeInBytes * 2 } && Convert.FromHexString(digits, bytes, out _, out _) is System.Buffers.OperationStatus.Done ? bytes : null;
    }
}
