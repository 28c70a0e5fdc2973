using System.Collections.Concurrent;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Memory;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>The orders that were seen, in all lanes: an order that comes again, to whatever lane, is not carried out again.</summary>
internal sealed class CommandMemory
{
    private const int Limit = 20_000;
    private readonly ConcurrentDictionary<CommandId, byte> seen = [];
    private readonly ConcurrentQueue<CommandId> order = [];

    public CommandMemory(FactJournal journal, TimeProvider clock)
    {
        foreach (var command in RememberedCommands.Recent(journal.Store, clock.GetCurrentInstant()))
            TryTake(command);
    }

    /// <summary>False when it was seen before.</summary>
    internal bool TryTake(CommandId command)
    {
        if (!seen.TryAdd(command, 0))
            return false;
        order.Enqueue(command);
        while (order.Count > Limit && order.TryDequeue(out var oldest))
            seen.TryRemove(oldest, out _);
        return true;
    }

    /// <summary>It was not recorded, so it may come again.</summary>
    internal void Return(CommandId command) => seen.TryRemove(command, out _);

    /// <summary>Goes into the transaction of the order.</summary>
    internal static StoreWrite Write(CommandId command, Instant at) => RememberedCommands.Write(command, at);
}
