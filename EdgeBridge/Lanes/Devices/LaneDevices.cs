using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Lanes.Loop;

namespace Fokus.EdgeBridge.Lanes.Devices;

/// <summary>
/// Keeps the drivers of one lane running. A driver that breaks is started again after a moment; it never takes the lane,
/// or another driver, with it.
/// </summary>
internal sealed partial class LaneDevices(LaneEquipment equipment, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);

    private readonly Lock door = new();
    private CancellationTokenSource? gateRun;

    internal Task RunAsync(Action<LaneItem> post, CancellationToken cancellationToken) => Task.WhenAll(
        RunGateAsync(post, cancellationToken),
        equipment.Camera is { } camera
            ? KeepAsync(token => camera.RunAsync(signal => post(new LaneItem.Saw(signal, AskedFor: null)), token), cancellationToken)
            : Task.CompletedTask,
        equipment.Antenna is { } antenna
            ? KeepAsync(token => antenna.RunAsync(signal => post(new LaneItem.Sensed(signal, clock.GetTimestamp())), token), cancellationToken)
            : Task.CompletedTask,
        equipment.Scanner is { } scanner
            ? KeepAsync(token => scanner.RunAsync(code => post(new LaneItem.Scanned(code)), token), cancellationToken)
            : Task.CompletedTask);

    /// <summary>Has the gate's driver begin anew, so that it reports every level again.</summary>
    internal void AskLevels()
    {
        lock (door)
            gateRun?.Cancel();
    }

    private async Task RunGateAsync(Action<LaneItem> post, CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!cancellationToken.IsCancellationRequested)
        {
            using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            lock (door)
                gateRun = run;
            try
            {
                await KeepAsync(token => equipment.Gate.RunAsync(signal => post(new LaneItem.Heard(signal)), token), run.Token);
            }
            finally
            {
                lock (door)
                    gateRun = null;
            }

            if (!cancellationToken.IsCancellationRequested)
                post(new LaneItem.Heard(new GateSignal.Lost("The levels are asked for again.")));
        }
    }

    private async Task KeepAsync(Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await run(cancellationToken);
                await Task.Delay(RestartAfter, clock, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The outermost door of a driver: it begins anew, the lane lives on.
                LogDriverBroke(logger, fault, equipment.Lane);
                await DelayAsync(cancellationToken);
            }
        }
    }

    private async Task DelayAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(RestartAfter, clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
