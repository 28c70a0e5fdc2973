using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Stores;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>The tunnels of the garages. Joining is <see cref="CodeDesk"/>.</summary>
internal sealed class TunnelStore(Database database, SeatStore seats, CodeDesk codes) : ITunnelStore
{
    /// <summary>Gateways tell each few seconds; one that has not for so long is not there.</summary>
    private static readonly Duration FreshFor = Duration.FromSeconds(15);

    private static readonly string Find = SqlText.Of("Links/find_tunnel");
    private static readonly string State = SqlText.Of("Links/find_state");
    private static readonly string AskRotation = SqlText.Of("Links/ask_rotation");
    private static readonly string TakeKey = SqlText.Of("Links/take_key");
    private static readonly string OfferKey = SqlText.Of("Links/offer_key");
    private static readonly string CountUnready = SqlText.Of("Links/count_unready_hubs");
    private static readonly string PromoteKey = SqlText.Of("Links/promote_key");
    private static readonly string RevokeTunnel = SqlText.Of("Links/revoke_tunnel");
    private static readonly string DeleteOpenCodes = SqlText.Of("Links/delete_open_codes");
    private static readonly string FreeSeat = SqlText.Of("Links/free_seat");
    private static readonly string PutLinkSecret = SqlText.Of("Links/put_link_secret");

    public Task<TunnelAddresses?> TakeAddressesAsync(GarageId garage, Instant at, CancellationToken cancellationToken) =>
        seats.TakeAsync(garage, at, cancellationToken);

    public async Task<TunnelSheet?> FindAsync(GarageId garage, Instant at, CancellationToken cancellationToken)
    {
        if (await database.FindAsync(Find, row => Read(garage, row), cancellationToken, garage.Value) is not { } sheet)
            return null;
        if (sheet.RevokedAt is not null)
            return sheet with { State = TunnelState.Revoked, Since = sheet.RevokedAt };
        if (sheet.PublicKey is null)
            return sheet;
        var told = await database.FindAsync(
            State, row => (IReadOnlyList<object>)[row.GetInt32(0), row.GetString(1), row.At(2)], cancellationToken, garage.Value, at - FreshFor);
        return told is [int state, string why, Instant since]
            ? sheet with { State = (TunnelState)state, Why = why, Since = since }
            : sheet with { State = TunnelState.Down, Why = "no gateway says anything of it" };
    }

    public Task InviteAsync(GarageId garage, Invitation invitation, Instant at, CancellationToken cancellationToken) =>
        codes.InviteAsync(garage, invitation, at, cancellationToken);

    public Task<(JoinAnswer Answer, int WebPort)> JoinAsync(GarageId garage, Joining joining, Instant at, CancellationToken cancellationToken) =>
        codes.JoinAsync(garage, joining, at, cancellationToken);

    public async Task<bool> AskRotationAsync(GarageId garage, string by, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        if (await errand.RunAsync(AskRotation, cancellationToken, garage.Value, at) == 0)
            return false;
        await LinkLog.WriteAsync(errand, garage, new(at, "rotation_asked", by, ""), cancellationToken);
        await errand.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> OfferAsync(GarageId garage, string publicKey, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        if ((await errand.ListAsync(TakeKey, row => row.GetString(0), cancellationToken, publicKey, garage.Value, at)).Count == 0)
            return false;
        if (await errand.RunAsync(OfferKey, cancellationToken, garage.Value, publicKey) == 0)
            return false;
        await LinkLog.WriteAsync(errand, garage, new(at, "key_offered", garage.Value, publicKey), cancellationToken);
        await errand.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> IsKnownToGatewaysAsync(GarageId garage, string publicKey, Instant at, CancellationToken cancellationToken)
    {
        var unready = await database.ListAsync(
            CountUnready, row => row.LongOrNull(0), cancellationToken, garage.Value, publicKey, at - FreshFor);
        return unready[0] is 0;
    }

    public async Task PromoteAsync(GarageId garage, string publicKey, string gateway, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        if (await errand.RunAsync(PromoteKey, cancellationToken, garage.Value, publicKey, at) == 0)
            return;
        await LinkLog.WriteAsync(errand, garage, new(at, "rotated", gateway, publicKey), cancellationToken);
        await errand.CommitAsync(cancellationToken);
    }

    public async Task RevokeAsync(GarageId garage, string by, string note, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        await errand.RunAsync(RevokeTunnel, cancellationToken, garage.Value, at);
        await errand.RunAsync(DeleteOpenCodes, cancellationToken, garage.Value);
        await errand.RunAsync(FreeSeat, cancellationToken, garage.Value, at);
        // Nobody knows what has this digest.
        await errand.RunAsync(PutLinkSecret, cancellationToken, garage.Value, RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
        await LinkLog.WriteAsync(errand, garage, new(at, "revoked", by, note), cancellationToken);
        await errand.CommitAsync(cancellationToken);
    }

    private static TunnelSheet Read(GarageId garage, NpgsqlDataReader row) => new(
        garage,
        row.TextOrNull(0) is { } v4 ? new TunnelAddresses(v4, row.GetString(1)) : null,
        row.TextOrNull(2),
        row.TextOrNull(3),
        row.AtOrNull(4),
        row.AtOrNull(5),
        row.AtOrNull(6),
        row.AtOrNull(7),
        TunnelState.Never,
        "",
        Since: null);
}
