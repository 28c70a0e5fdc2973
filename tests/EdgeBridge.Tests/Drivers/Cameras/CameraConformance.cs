using Fokus.EdgeBridge.Drivers.Cameras;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>What every brand of camera that pushes must do. A brand's test class derives from it and brings a bench.</summary>
public abstract class CameraConformance : IAsyncLifetime
{
    /// <summary>The start and end marks of a JPEG with something between them.</summary>
    private protected static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "a vehicle"u8, 0xFF, 0xD9];

    private readonly SignalLog<CameraSignal> signals = new();
    private readonly CancellationTokenSource stopping = new();
    private ICameraBench bench = null!;
    private Task running = Task.CompletedTask;

    private protected abstract Task<ICameraBench> NewBenchAsync();

    public async ValueTask InitializeAsync()
    {
        bench = await NewBenchAsync();
        running = bench.Camera.RunAsync(signals.Listener, stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await bench.DisposeAsync();
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Push_is_a_picture_with_what_the_camera_read()
    {
        Assert.Equal(200, await PushAsync(bench.Body("event-1", "FKS1A23", Jpeg)));

        var shot = Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot;
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Fact]
    public async Task Vehicle_without_a_plate_is_a_picture_and_no_error()
    {
        Assert.Equal(200, await PushAsync(bench.Body("event-1", null, Jpeg)));

        Assert.Null(Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot.ReadByCamera);
    }

    [Fact]
    public async Task Same_event_again_is_answered_and_not_told()
    {
        var body = bench.Body("event-1", "FKS1A23", Jpeg);

        Assert.Equal(200, await PushAsync(body));
        Assert.Equal(200, await PushAsync(body));

        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
        Assert.False(signals.TryNext(out _));
    }

    [Fact]
    public async Task Heartbeat_is_answered_and_not_told()
    {
        Assert.Equal(200, await PushAsync(bench.Heartbeat()));
        Assert.False(signals.TryNext(out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("--")]
    [InlineData("--x\r\n\r\n")]
    [InlineData("<a><b></a>")]
    public async Task Nonsense_is_refused_and_told(string body)
    {
        Assert.Equal(400, await PushAsync(System.Text.Encoding.UTF8.GetBytes(body)));
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
    }

    [Fact]
    public async Task Body_cut_anywhere_never_throws_and_never_shows_a_wrong_plate()
    {
        var body = bench.Body("event-1", "FKS1A23", Jpeg);
        for (var length = 0; length < body.Length; length++)
        {
            Assert.Contains(await PushAsync(body[..length]), new[] { 200, 400 });
        }

        while (signals.TryNext(out var signal))
        {
            if (signal is CameraSignal.Seen seen)
            {
                Assert.Equal("FKS1A23", seen.Shot.ReadByCamera?.Text);
            }
        }
    }

    [Fact]
    public async Task Connection_that_breaks_is_refused_and_told()
    {
        var answer = await bench.Camera.ReceiveAsync(new BrokenStream(), bench.ContentType, SignalLog<int>.Guard);

        Assert.Equal(400, answer.Status);
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
    }

    [Fact]
    public async Task Event_that_nobody_listens_to_is_asked_for_again()
    {
        await stopping.CancelAsync();
        await running;

        Assert.Equal(503, await PushAsync(bench.Body("event-1", "FKS1A23", Jpeg)));
    }

    [Fact]
    public async Task Snapshot_is_the_picture_of_now()
    {
        bench.Show(Jpeg);

        var shot = await bench.Camera.SnapAsync(SignalLog<int>.Guard);

        Assert.Equal(Jpeg, shot?.Jpeg.ToArray());
        Assert.Null(shot?.ReadByCamera);
    }

    [Fact]
    public async Task Busy_camera_has_no_snapshot()
    {
        bench.Show(ReadOnlyMemory<byte>.Empty);

        Assert.Null(await bench.Camera.SnapAsync(SignalLog<int>.Guard));
    }

    private async Task<int> PushAsync(byte[] body) =>
        (await bench.Camera.ReceiveAsync(new MemoryStream(body), bench.ContentType, SignalLog<int>.Guard)).Status;
}
