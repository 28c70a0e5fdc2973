using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Stores;

namespace Fokus.Silo.Storage.Lists;

/// <summary>The published lists of who may pass, and the keys that sign them.</summary>
internal sealed class ListStore(Database database) : IListStore
{
    private static readonly string Add = SqlText.Of("Lists/add_list");
    private static readonly string Newest = SqlText.Of("Lists/find_newest_list");
    private static readonly string Versions = SqlText.Of("Lists/list_versions");
    private static readonly string PutKey = SqlText.Of("Lists/put_list_key");
    private static readonly string Keys = SqlText.Of("Lists/list_keys");

    public async Task<bool> AddAsync(GarageId garage, ListDocument document, OperatorId by, CancellationToken cancellationToken) =>
        await database.RunAsync(
            Add,
            cancellationToken,
            garage.Value,
            (int)document.Kind,
            document.Version,
            document.Json,
            document.Sha256,
            document.Signature,
            by.Value) == 1;

    public Task<ListDocument?> NewestAsync(GarageId garage, ListKind kind, CancellationToken cancellationToken) => database.FindAsync(
        Newest,
        row => new ListDocument(kind, row.GetInt32(0), row.Bytes(1), row.Bytes(2), row.Bytes(3)),
        cancellationToken,
        garage.Value,
        (int)kind);

    /// <summary>The last versions, the newest first: who changed the list, and when.</summary>
    internal Task<List<ListVersion>> VersionsAsync(GarageId garage, ListKind kind, int most, CancellationToken cancellationToken) => database.ListAsync(
        Versions,
        row => new ListVersion(
            row.GetInt32(0), DocumentHash.Parse(Convert.ToHexStringLower(row.Bytes(1))), OperatorId.Parse(row.GetString(2)), row.At(3), row.GetInt32(4)),
        cancellationToken,
        garage.Value,
        (int)kind,
        most);

    /// <summary>Says that a silo signs with this key.</summary>
    internal Task PutKeyAsync(byte[] publicKey, CancellationToken cancellationToken) => database.RunAsync(PutKey, cancellationToken, publicKey);

    /// <summary>The public keys of all silos that ever signed.</summary>
    internal Task<List<byte[]>> KeysAsync(CancellationToken cancellationToken) =>
        database.ListAsync(Keys, row => row.Bytes(0), cancellationToken);
}
