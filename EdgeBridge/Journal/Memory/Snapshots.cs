using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Journal.Memory;

/// <summary>Small documents that must be as they were after a restart: the state of each lane, the keys of the gateways.</summary>
internal static class Snapshots
{
    private static readonly string Upsert = SqlText.Beside<Anchor>("upsert_snapshot");
    private static readonly string Read = SqlText.Beside<Anchor>("read_snapshot");

    internal static StoreWrite Write(string name, string json) => new(Upsert, ("$name", name), ("$json", json));

    /// <summary><c>null</c> when there is none.</summary>
    internal static string? Find(StoreReader store, string name) =>
        store.Rows(Read, row => row.GetString(0), ("$name", name)).FirstOrDefault();

    private sealed record Anchor;
}
