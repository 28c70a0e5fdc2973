using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal.Storage;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Memory;

/// <summary>Commands that were seen, over restarts. A command lives for seconds, so a day of them is plenty in memory.</summary>
internal static class RememberedCommands
{
    private static readonly Duration InMemory = Duration.FromDays(1);
    private static readonly string Insert = SqlText.Beside<Anchor>("insert_order");
    private static readonly string Read = SqlText.Beside<Anchor>("read_orders");

    /// <summary>Salvaged by itself: a damaged database from before digests were kept has no such table.</summary>
    internal static StoreSchema Schema { get; } = new(
        "Orders",
        SqlText.Beside<Anchor>("create_orders"),
        SqlText.Beside<Anchor>("salvage_orders"),
        SqlText.Beside<Anchor>("trim_orders"));

    /// <summary>Remembers a command with a digest of what it says.</summary>
    internal static StoreWrite Write(CommandId command, string digest, Instant at) =>
        new(Insert, ("$command", command.Value), ("$digest", digest), ("$at", at.ToUnixTimeTicks()));

    /// <summary>The commands of the last day; the digest is empty where none was kept.</summary>
    internal static IReadOnlyList<(CommandId Command, string Digest)> Recent(StoreReader store, Instant at) => store.Rows(
        Read,
        row => (CommandId.Parse(row.GetString(0)), row.GetString(1)),
        ("$since", (at - InMemory).ToUnixTimeTicks()));

    private sealed record Anchor;
}
