using System.Security.Cryptography;
using System.Text.Json;
using Fokus.Domain.Ids;
using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>The peers that the hubs have, numbered as the routes are: by a digest of what is shown, under a lock.</summary>
internal sealed class PeerStore(Database database)
{
    private static readonly string Lock = SqlText.Of("Links/lock_peers");
    private static readonly string Peers = SqlText.Of("Links/list_peers");
    private static readonly string Revoked = SqlText.Of("Links/list_revoked");
    private static readonly string Count = SqlText.Of("Links/count_peers");
    private static readonly string Raise = SqlText.Of("Links/raise_peers_number");

    internal async Task<PeerPicture> ReadAsync(CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        await errand.ListAsync(Lock, _ => 0, cancellationToken);
        var peers = await errand.ListAsync(Peers, ReadPeer, cancellationToken);
        var revoked = await errand.ListAsync(Revoked, row => row.GetString(0), cancellationToken);
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object[]>(
            [peers.Select(peer => new[] { peer.Garage.Value, peer.PublicKey, peer.NextKey, peer.V4, peer.V6 }), revoked]));
        var numbers = await errand.ListAsync(Count, row => row.GetInt64(0), cancellationToken, digest);
        await errand.CommitAsync(cancellationToken);
        return new(numbers[0], [.. peers], [.. revoked]);
    }

    /// <summary>Goes on counting above what a hub has. True when it was behind.</summary>
    internal async Task<bool> CountAboveAsync(long number, CancellationToken cancellationToken) =>
        await database.RunAsync(Raise, cancellationToken, number) > 0;

    private static TunnelPeerRow ReadPeer(NpgsqlDataReader row) =>
        new(GarageId.Parse(row.GetString(0)), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4));
}
