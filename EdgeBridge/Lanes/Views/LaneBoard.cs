using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.Web.Lanes;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Lanes.Views;

/// <summary>The latest view of each lane, and whoever looks at them. A slow reader misses what was in between, never the latest.</summary>
internal sealed class LaneBoard
{
    private readonly IReadOnlyList<LaneId> order;
    private readonly ConcurrentDictionary<LaneId, LaneView> views = [];
    private readonly ConcurrentDictionary<Watcher, byte> watchers = [];

    public LaneBoard(IReadOnlyList<LaneEquipment> lanes, TimeProvider clock)
    {
        order = lanes.Select(lane => lane.Lane).ToList();
        foreach (var lane in lanes)
            views[lane.Lane] = LaneViews.Unknown(lane, clock.GetCurrentInstant());
    }

    /// <summary>All lanes in the order of the garage file.</summary>
    internal IReadOnlyList<LaneView> Views => order.Select(lane => views[lane]).ToList();

    /// <summary>
    /// A number for the next view of a lane. It follows the clock, so that it grows over restarts too: a screen that
    /// stayed open would otherwise drop everything that comes after one.
    /// </summary>
    internal long NextSeq(LaneId lane, Instant at) => Math.Max(views[lane].Seq + 1, at.ToUnixTimeMilliseconds());

    internal void Show(LaneId lane, LaneView view)
    {
        views[lane] = view;
        foreach (var watcher in watchers.Keys)
            watcher.Note(lane);
    }

    /// <summary>All lanes as they are, then each whenever it changes.</summary>
    internal async IAsyncEnumerable<LaneView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = new Watcher();
        watchers.TryAdd(watcher, 0);
        try
        {
            foreach (var lane in order)
                watcher.Note(lane);
            while (true)
            {
                foreach (var lane in await watcher.ChangedAsync(cancellationToken))
                    yield return views[lane];
            }
        }
        finally
        {
            watchers.TryRemove(watcher, out _);
        }
    }

    /// <summary>What one reader has not seen yet: at most every lane once.</summary>
    private sealed class Watcher
    {
        private readonly HashSet<LaneId> changed = [];
        private readonly Lock door = new();
        private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

        internal void Note(LaneId lane)
        {
            lock (door)
                changed.Add(lane);
            bell.Writer.TryWrite(true);
        }

        internal async Task<LaneId[]> ChangedAsync(CancellationToken cancellationToken)
        {
            await bell.Reader.ReadAsync(cancellationToken);
            lock (door)
            {
                LaneId[] taken = [.. changed];
                changed.Clear();
                return taken;
            }
        }
    }
}
