using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Protocols;

namespace Fokus.EdgeBridge.Lanes.Displays;

/// <summary>
/// Keeps the displays of all lanes up to date: what changed at once, the whole text again every half minute, and after a
/// failure when its time has come. One that is away is told once, and once when it is back.
/// </summary>
internal sealed partial class DisplayLoop(
    IReadOnlyList<LaneEquipment> lanes, DisplayFaces faces, TimeProvider clock, ILogger<DisplayLoop> logger) : BackgroundService
{
    /// <summary>Many displays have no read-back: what they forgot is shown again after this time.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lanes
        .Where(lane => lane.Display is not null)
        .Select(lane => KeepAsync(lane.Lane, lane.Display!, stoppingToken)));

    private async Task KeepAsync(LaneId lane, IDisplay display, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var pace = new ReconnectPace(clock, ReconnectPace.SeedOf(lane.Value));
        var (shown, shownAt, isAway) = (null as DisplayFace, 0L, false);
        try
        {
            await foreach (var face in faces.WatchAsync(lane, cancellationToken))
            {
                if (pace.Remaining > TimeSpan.Zero || (face == shown && clock.GetElapsedTime(shownAt) < Again))
                    continue;
                var why = await TryShowAsync(lane, display, face, cancellationToken);
                (shown, shownAt) = why is null ? (face, clock.GetTimestamp()) : (null, 0L);
                if (why is null)
                    pace.Succeeded();
                else
                    pace.Failed();
                if (why is not null && !isAway)
                    LogAway(lane, why);
                else if (why is null && isAway)
                    LogBack(lane);
                isAway = why is not null;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task<string?> TryShowAsync(LaneId lane, IDisplay display, DisplayFace face, CancellationToken cancellationToken)
    {
        try
        {
            return await display.ShowAsync(face, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The outermost door of a display: a broken driver ends neither the loop nor another display.
            LogBroke(lane, fault);
            return "the driver broke";
        }
    }
}
