using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal.Storage;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Memory;

/// <summary>Commands that were seen, over restarts. A command lives for seconds, so a day of them is plenty in memory.</summary>
internal static class RememberedCommands
{
    private static readonly Duration InMemory = Duration.FromDays(1);
    private static readonly string Insert = SqlText.Beside<Anchor>("insert_command");
    private static readonly string Read = SqlText.Beside<Anchor>("read_commands");

    internal static StoreWrite Write(CommandId command, Instant at) =>
        new(Insert, ("$command", command.Value), ("$at", at.ToUnixTimeTicks()));

    internal static IReadOnlyList<CommandId> Recent(StoreReader store, Instant at) =>
        store.Rows(Read, row => CommandId.Parse(row.GetString(0)), ("$since", (at - InMemory).ToUnixTimeTicks()));

    private sealed record Anchor;
}
