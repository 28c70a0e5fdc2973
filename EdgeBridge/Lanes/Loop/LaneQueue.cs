using System.Threading.Channels;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>
/// What waits for a lane. Signals go before sightings, so that a loop never waits behind a picture. Sightings are few:
/// when they are full the oldest is dropped and counted. Signals are never dropped; when there are more than any real
/// board can send, the board's whole state is asked for again instead.
/// </summary>
internal sealed class LaneQueue
{
    internal const int SightingLimit = 8;
    internal const int SignalLimit = 4096;

    private readonly Channel<LaneItem> signals = Channel.CreateBounded<LaneItem>(
        new BoundedChannelOptions(SignalLimit) { SingleReader = true });

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Channel<LaneItem> sightings;
    private long dropped;

    internal LaneQueue() => sightings = Channel.CreateBounded<LaneItem>(
        new BoundedChannelOptions(SightingLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest },
        _ => Interlocked.Increment(ref dropped));

    /// <summary>Sightings that were dropped since the start.</summary>
    internal long Dropped => Interlocked.Read(ref dropped);

    /// <summary>False when a signal found no room.</summary>
    internal bool TryPost(LaneItem item)
    {
        var channel = item is LaneItem.Saw or LaneItem.Read ? sightings : signals;
        var isTaken = channel.Writer.TryWrite(item);
        bell.Writer.TryWrite(true);
        return isTaken;
    }

    internal async Task<LaneItem> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (signals.Reader.TryRead(out var item) || sightings.Reader.TryRead(out item))
                return item;
            await bell.Reader.ReadAsync(cancellationToken);
        }
    }

    /// <summary>Takes out everything that a board said; the caller asks the board again.</summary>
    internal void ForgetSignals() => TakeOut(item => item is LaneItem.Heard);

    /// <summary>Takes out the orders that nobody will serve any more.</summary>
    internal List<LaneItem> TakeOrders() => TakeOut(item => item is LaneItem.Ordered or LaneItem.Governed);

    private List<LaneItem> TakeOut(Predicate<LaneItem> isMeant)
    {
        var (kept, taken) = (new List<LaneItem>(), new List<LaneItem>());
        while (signals.Reader.TryRead(out var item))
            (isMeant(item) ? taken : kept).Add(item);
        kept.ForEach(item => signals.Writer.TryWrite(item));
        return taken;
    }
}
