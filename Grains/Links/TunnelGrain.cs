using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Stores;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Links;

/// <summary>The tunnel of one garage. Everything lasting is in the store, so that an activation can be lost without loss.</summary>
[GrainType("tunnel")]
internal sealed partial class TunnelGrain(ITunnelStore tunnels, TimeProvider time, ILogger<TunnelGrain> logger) : Grain, ITunnelGrain
{
    private readonly IClock clock = time.ToClock();

    private GarageId Id => GrainKeys.GarageOf(this.GetPrimaryKeyString());

    private Instant Now => clock.GetCurrentInstant();

    public Task<TunnelSheet?> ReadAsync() => tunnels.FindAsync(Id, Now, CancellationToken.None);

    public async Task<InviteAnswer> InviteAsync(Invitation invitation)
    {
        if (await ReadAsync() is not { } sheet)
            return InviteAnswer.UnknownGarage;
        if (sheet.PublicKey is not null && !invitation.IsMove)
            return InviteAnswer.HasServer;
        if (await GrainFactory.GetGrain<IAddressPlanGrain>(GrainKeys.AddressPlan).TakeAsync(Id) is null)
            return InviteAnswer.NoAddress;
        await tunnels.InviteAsync(Id, invitation, Now, CancellationToken.None);
        return InviteAnswer.Invited;
    }

    public async Task<JoinAnswer> JoinAsync(Joining joining)
    {
        var (answer, webPort) = await tunnels.JoinAsync(Id, joining, Now, CancellationToken.None);
        if (answer is not JoinAnswer.Joined)
        {
            LogNotJoined(logger, Id, answer);
            return answer;
        }

        await LeadThroughTunnelAsync(webPort);
        // A server that was there before has no right to the link any more.
        await GrainFactory.GetGrain<IGarageLinkGrain>(this.GetPrimaryKeyString()).CutAsync();
        LogJoined(logger, Id);
        return answer;
    }

    public Task<bool> AskRotationAsync(string by) => tunnels.AskRotationAsync(Id, by, Now, CancellationToken.None);

    public async Task<bool> IsRotationDueAsync() => await ReadAsync() is { } sheet && KeyAge.IsOver(sheet, Now);

    public async Task<OfferAnswer> OfferKeyAsync(string publicKey)
    {
        if (await ReadAsync() is not { PublicKey: { } current } sheet)
            return OfferAnswer.NoTunnel;
        if (string.Equals(current, publicKey, StringComparison.Ordinal))
            return OfferAnswer.InUse;
        if (!string.Equals(sheet.NextKey, publicKey, StringComparison.Ordinal)
            && !await tunnels.OfferAsync(Id, publicKey, Now, CancellationToken.None))
            return OfferAnswer.KeyKnown;
        return await tunnels.IsKnownToGatewaysAsync(Id, publicKey, Now, CancellationToken.None) ? OfferAnswer.Ready : OfferAnswer.OnItsWay;
    }

    public async Task<bool> ConfirmAsync(string publicKey)
    {
        if (await ReadAsync() is not { PublicKey: { } current } sheet)
            return false;
        if (string.Equals(sheet.NextKey, publicKey, StringComparison.Ordinal))
        {
            await NoteInUseAsync(publicKey, Id.Value);
            return true;
        }

        return string.Equals(current, publicKey, StringComparison.Ordinal);
    }

    public async Task NoteInUseAsync(string publicKey, string by)
    {
        await tunnels.PromoteAsync(Id, publicKey, by, Now, CancellationToken.None);
        LogRotated(logger, Id, by);
    }

    public async Task RevokeAsync(string by, string note)
    {
        await tunnels.RevokeAsync(Id, by, note, Now, CancellationToken.None);
        LogRevoked(logger, Id, by);
        await GrainFactory.GetGrain<IGarageLinkGrain>(this.GetPrimaryKeyString()).CutAsync();
    }

    /// <summary>From now on the garage's pages come through its tunnel, wherever they came from before.</summary>
    private async Task LeadThroughTunnelAsync(int webPort)
    {
        var garage = GrainFactory.GetGrain<IGarageGrain>(this.GetPrimaryKeyString());
        if (await ReadAsync() is not { Addresses: { } addresses } || await garage.ReadAsync() is not { } sheet)
            return;
        var address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://{addresses.V4}:{webPort}");
        await garage.RegisterAsync(sheet.Registration with { Address = address });
    }
}
