using Fokus.EdgeBridge.Drivers.Cameras;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>What every brand of camera must do that can be asked for a picture.</summary>
public abstract class StillConformance : IAsyncLifetime
{
    /// <summary>The start and end marks of a JPEG with something between them.</summary>
    private protected static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "a vehicle"u8, 0xFF, 0xD9];

    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    private protected SignalLog<CameraSignal> Signals { get; } = new();

    private protected IStillBench Bench { get; private set; } = null!;

    private protected abstract Task<IStillBench> NewBenchAsync();

    public async ValueTask InitializeAsync()
    {
        Bench = await NewBenchAsync();
        running = Bench.Camera.RunAsync(Signals.Listener, stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Bench.DisposeAsync();
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task StopAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Snapshot_is_the_picture_of_now()
    {
        Bench.Show(Jpeg);

        var shot = await Bench.Camera.SnapAsync(SignalLog<int>.Guard);

        Assert.Equal(Jpeg, shot?.Jpeg.ToArray());
        Assert.Null(shot?.ReadByCamera);
    }

    [Fact]
    public async Task Busy_camera_has_no_snapshot()
    {
        Bench.Show(ReadOnlyMemory<byte>.Empty);

        Assert.Null(await Bench.Camera.SnapAsync(SignalLog<int>.Guard));
    }
}
