using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Lanes.Views;
using Fokus.Web.Lanes;

namespace Fokus.EdgeBridge.Lanes.Displays;

/// <summary>What the displays of a lane show. Whoever shows it is beside the lane and can never hold it up.</summary>
internal sealed class DisplayFaces(LaneBoard board, Occupancy occupancy, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The text now; <c>null</c> when there is no such lane.</summary>
    internal DisplayFace? Now(LaneId lane) => View(lane) is { } view ? Of(view) : null;

    /// <summary>The text whenever the lane changes, and every second: bays become free elsewhere. A slow reader gets the newest.</summary>
    internal async IAsyncEnumerable<DisplayFace> WatchAsync(LaneId lane, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var views = Channel.CreateBounded<LaneView>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pumping = PumpAsync(lane, views.Writer, stop.Token);
        try
        {
            var view = View(lane) ?? throw new ArgumentException("There is no such lane.", nameof(lane));
            while (true)
            {
                yield return Of(view);
                view = await NextAsync(views.Reader, cancellationToken) ?? view;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pumping;
        }
    }

    private LaneView? View(LaneId lane) => board.Views.FirstOrDefault(view => string.Equals(view.Id, lane.Value, StringComparison.Ordinal));

    private DisplayFace Of(LaneView view) => DisplayWords.Of(view, occupancy.Count.Free);

    private async Task<LaneView?> NextAsync(ChannelReader<LaneView> views, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Look, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await views.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task PumpAsync(LaneId lane, ChannelWriter<LaneView> views, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var view in board.WatchAsync(cancellationToken))
            {
                if (string.Equals(view.Id, lane.Value, StringComparison.Ordinal))
                    views.TryWrite(view);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
