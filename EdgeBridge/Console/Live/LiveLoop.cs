using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Live;

/// <summary>Carries what happens to the board: each change of a lane, and a beat each second.</summary>
internal sealed partial class LiveLoop(ILaneDesk desk, LiveBoard board, TimeProvider clock, ILogger<LiveLoop> log) : BackgroundService
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WatchAsync(stoppingToken), BeatAsync(stoppingToken));

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(BeatEvery, clock);
        try
        {
            do
                await FollowAsync(cancellationToken);
            while (await pause.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var view in desk.WatchAsync(cancellationToken))
                board.Publish(view);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogWatchFailed(log, failure);
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BeatEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                Beat();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private void Beat()
    {
        try
        {
            board.Beat();
        }
        catch (Exception failure)
        {
            // Without a beat every screen says after 2.5 s that its data is old; that is the truth.
            LogBeatFailed(log, failure);
        }
    }
}
