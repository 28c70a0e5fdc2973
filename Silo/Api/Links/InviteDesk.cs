using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.GatewayLink;
using Fokus.Silo.Hosting;
using Fokus.Silo.Storage.Fronts;
using Fokus.Wire.Enrolment;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.Api.Links;

/// <summary>Adds a garage and gives the code by which its server joins.</summary>
internal sealed class InviteDesk(
    IGrainFactory grains, FrontStore fronts, SnapshotNews news, IOptions<SiloOptions> options, TimeProvider time)
{
    private static readonly Duration CodeLife = Duration.FromMinutes(15);

    private const int UsualPort = 443;

    internal async Task<IResult> InviteAsync(GarageId garage, InviteBody body, OperatorId by, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        body.CheckPort(faults);
        var front = body.ReadFront(await fronts.FindAsync(garage.Value, cancellationToken), options.Value.Zone, HostOf(garage), faults);
        if (await RegisterAsync(garage, body, faults) is { } full)
            return full;
        if (faults.Count > 0)
            return Problems.Invalid("garage_invalid", faults);
        var foreign = await fronts.PutAsync(garage, front, cancellationToken);
        if (foreign.Count > 0)
        {
            return Problems.Of(
                StatusCodes.Status409Conflict, "host_taken", "Hosts in the list lead to another garage: take them away there first.", foreign);
        }

        return await GiveCodeAsync(garage, body, front, by);
    }

    /// <summary>Registers a garage that is new. Nothing when it is known or something is wrong with it; a refusal when it cannot have an address.</summary>
    private async Task<IResult?> RegisterAsync(GarageId garage, InviteBody body, List<string> faults)
    {
        var grain = grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage));
        if (faults.Count > 0 || await grain.ReadAsync() is not null)
            return null;
        // With an address of nobody's first: a garage that is refused must not take one.
        if (body.ReadNew(garage, "http://192.0.2.0:8080", faults) is null)
            return null;
        if (await grains.GetGrain<IAddressPlanGrain>(GrainKeys.AddressPlan).TakeAsync(garage) is not { } addresses)
            return NoAddress();
        var registration = body.ReadNew(garage, $"http://{addresses.V4}:{body.Port}", faults)!;
        await grain.RegisterAsync(registration);
        return null;
    }

    private async Task<IResult> GiveCodeAsync(GarageId garage, InviteBody body, PublicFront front, OperatorId by)
    {
        var code = EnrolmentCode.Make();
        var expiresAt = time.GetCurrentInstant() + CodeLife;
        var tunnel = grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage));
        var answer = await tunnel.InviteAsync(new(code.Sha256, expiresAt, body.Port, by.Value, body.Move ?? false));
        news.Tell();
        return answer switch
        {
            InviteAnswer.Invited => Results.Ok(new
            {
                garage = garage.Value,
                code = code.Grouped,
                expires_at = expiresAt,
                centre = Centre(),
                hosts = front.Hosts.Prepend(HostOf(garage)),
                tunnel_address = (await tunnel.ReadAsync())!.Addresses!.V4,
            }),
            InviteAnswer.HasServer => Problems.Of(
                StatusCodes.Status409Conflict,
                "has_server",
                $"Garage '{garage}' has a server. When a new one takes its place, send \"move\": true ('fokus garage move'); when it was lost or stolen, revoke it first."),
            InviteAnswer.UnknownGarage => Problems.UnknownGarage(garage.Value),
            InviteAnswer.NoAddress => NoAddress(),
        };
    }

    private string HostOf(GarageId garage) => $"{garage}.{options.Value.Zone}";

    private string Centre() => options.Value.PublicPort == UsualPort
        ? $"https://painel.{options.Value.Zone}"
        : $"https://painel.{options.Value.Zone}:{options.Value.PublicPort}";

    private static IResult NoAddress() => Problems.Of(
        StatusCodes.Status409Conflict,
        "no_address",
        "No address in the tunnel is free: set Tunnel__Network to a larger network, or wait until those of revoked garages have rested.");
}
