using System.Globalization;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Rtsp;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Rtsp;

/// <summary>A real server, a real ffmpeg, real time.</summary>
[Trait("Speed", "Slow")]
public sealed class RtspCameraTests : IAsyncLifetime
{
    private static readonly CameraLogin Login = new("fokus", "p@ss w%rd");

    private readonly SignalLog<CameraSignal> signals = new();
    private readonly CancellationTokenSource stopping = new();
    private RtspSimulator? simulator;
    private RtspCamera? camera;
    private Task running = Task.CompletedTask;

    private static CancellationToken Guard => SignalLog<int>.Guard;

    public async ValueTask InitializeAsync()
    {
        var why = await RtspSimulator.WhyNotAsync(Guard);
        Assert.SkipUnless(why is null, why ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
        if (simulator is not null)
        {
            await simulator.DisposeAsync();
        }

        stopping.Dispose();
    }

    [Fact]
    public async Task Snapshot_is_a_frame_of_now_and_the_login_is_in_no_command_line()
    {
        await StartAsync();
        var first = await SnapAsync();
        var asked = TimeProvider.System.GetUtcNow();

        var second = await SnapAsync();

        Assert.True(new EventPart([], first.Jpeg).IsWholeJpeg);
        Assert.NotEqual(first.EventId, second.EventId, StringComparer.Ordinal);
        Assert.True(second.TakenAt.ToDateTimeOffset() >= asked);
        var line = await File.ReadAllTextAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{camera!.ProcessId}/cmdline"), Guard);
        Assert.Contains("ffmpeg", line, StringComparison.Ordinal);
        Assert.DoesNotContain("ss w", line, StringComparison.Ordinal);
        Assert.DoesNotContain("fokus", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frozen_camera_has_failed_within_five_seconds_and_is_back_after_its_thaw()
    {
        await StartAsync();
        await SnapAsync();

        var frozen = TimeProvider.System.GetTimestamp();
        simulator!.Freeze();

        var failed = Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(frozen) < TimeSpan.FromSeconds(6), "no picture is told within 4 s, and a second for frames on their way");
        Assert.DoesNotContain(Login.Password, failed.Why, StringComparison.Ordinal);
        Assert.Null(await SnapSoonAsync());

        simulator.Thaw();
        Assert.IsType<CameraSignal.Back>(await signals.NextAsync(signal => signal is CameraSignal.Back));
        await SnapAsync();
    }

    [Fact]
    public async Task Killed_camera_is_told_at_once_and_is_found_again_when_it_has_started()
    {
        await StartAsync();
        await SnapAsync();
        var port = simulator!.Port;

        await simulator.DisposeAsync();
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, port, Login, TimeSpan.Zero, Guard);

        Assert.IsType<CameraSignal.Back>(await signals.NextAsync(signal => signal is CameraSignal.Back));
        await SnapAsync();
    }

    [Fact]
    public async Task Camera_that_is_off_at_the_start_is_found_when_it_comes()
    {
        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, 0, Login, TimeSpan.Zero, Guard);
        var (port, url) = (simulator.Port, simulator.Url);
        await simulator.DisposeAsync();
        Run(url);
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());

        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, port, Login, TimeSpan.Zero, Guard);

        Assert.IsType<CameraSignal.Back>(await signals.NextAsync(signal => signal is CameraSignal.Back));
    }

    [Fact]
    public async Task Camera_that_is_slow_to_begin_is_waited_for_with_one_connection()
    {
        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, 0, Login, TimeSpan.FromSeconds(2.5), Guard);
        Run(simulator.Url);

        await signals.NextAsync(signal => signal is CameraSignal.Back);

        // It took longer than 4 s, which is told, and no second ffmpeg was needed.
        await simulator.ClientAsync(Guard);
        await SnapAsync();
    }

    [Fact]
    public async Task Stream_without_a_picture_has_failed()
    {
        simulator = await RtspSimulator.StartAsync(RtspSimulator.AudioOnly, 0, Login, TimeSpan.Zero, Guard);
        Run(simulator.Url);

        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
        Assert.Null(await SnapSoonAsync());
    }

    [Fact]
    public async Task Wrong_password_is_told_and_is_not_in_what_is_told()
    {
        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, 0, new CameraLogin(Login.User, "another one"), TimeSpan.Zero, Guard);
        Run(simulator.Url);

        var failed = Assert.IsType<CameraSignal.Failed>(await signals.NextAsync(signal => signal is CameraSignal.Failed { Why: var why } && why.Contains("401", StringComparison.Ordinal)));

        Assert.DoesNotContain(Login.Password, failed.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("p%40ss", failed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_running_when_nobody_listens_any_more()
    {
        await StartAsync();
        await SnapAsync();
        var ffmpeg = camera!.ProcessId;

        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20), Guard);

        Assert.False(Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{ffmpeg}")));
    }

    private async Task StartAsync()
    {
        simulator = await RtspSimulator.StartAsync(RtspSimulator.Video, 0, Login, TimeSpan.Zero, Guard);
        Run(simulator.Url);
    }

    private void Run(Uri url)
    {
        camera = (RtspCamera)Benches.Camera(
            new RtspBrand(), new { url = url.ToString(), user = Login.User, password = Login.Password, snapshot_timeout_ms = 10_000 }, TimeProvider.System);
        running = camera.RunAsync(signals.Listener, stopping.Token);
    }

    private async Task<Shot?> SnapSoonAsync()
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Guard);
        soon.CancelAfter(TimeSpan.FromSeconds(1));
        return await camera!.SnapAsync(soon.Token);
    }

    private async Task<Shot> SnapAsync()
    {
        var shot = await camera!.SnapAsync(Guard);
        Assert.NotNull(shot);
        return shot;
    }
}
