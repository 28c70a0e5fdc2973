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
    private readonly ConcurrentDictionary<CommandId, OrderMark> seen = [];
    private readonly ConcurrentQueue<CommandId> order = [];

    public CommandMemory(FactJournal journal, TimeProvider clock)
    {
        foreach (var (command, digest) in RememberedCommands.Recent(journal.Store, clock.GetCurrentInstant()))
            Take(new(command, digest));
    }

    /// <summary>Takes it, unless its id was seen before.</summary>
    internal OrderSeen Take(OrderMark mark)
    {
        var known = seen.GetOrAdd(mark.Command, mark);
        if (!ReferenceEquals(known, mark))
            return known.IsSameAs(mark) ? OrderSeen.Before : OrderSeen.OtherBefore;
        order.Enqueue(mark.Command);
        while (order.Count > Limit && order.TryDequeue(out var oldest))
            seen.TryRemove(oldest, out _);
        return OrderSeen.Never;
    }

    /// <summary>It was not recorded, so it may come again.</summary>
    internal void Return(OrderMark mark) => seen.TryRemove(mark.Command, out _);

    /// <summary>Goes into the transaction of the order.</summary>
    internal static StoreWrite Write(OrderMark mark, Instant at) => RememberedCommands.Write(mark.Command, mark.Digest, at);
}
