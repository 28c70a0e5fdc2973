using System.Net;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.SnapshotUrl;

public sealed class SnapshotUrlTests : StillConformance
{
    private const string Folder = "Cameras/SnapshotUrl";

    private readonly WatchedClock clock = new();

    private SnapshotUrlBench Snapshots => (SnapshotUrlBench)Bench;

    private protected override async Task<IStillBench> NewBenchAsync() => await SnapshotUrlBench.StartAsync(clock, Jpeg);

    [Fact]
    public async Task Camera_that_has_no_picture_is_found_without_a_vehicle_and_is_back_by_itself()
    {
        await clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(30));
        Bench.Show(ReadOnlyMemory<byte>.Empty);
        Assert.Null(await Snapshots.Camera.SnapAsync(SignalLog<int>.Guard));
        Assert.Contains("busy", Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync()).Why, StringComparison.Ordinal);

        Bench.Show(Jpeg);
        clock.Advance(TimeSpan.FromSeconds(30));

        var back = Assert.IsType<CameraSignal.Back>(await Signals.NextAsync());
        Assert.Equal(Duration.FromSeconds(30), back.Away);
    }

    [Theory]
    [InlineData("isapi-status-3.xml", 200, "busy")]
    [InlineData("isapi-status-6.xml", 200, "another address")]
    [InlineData("isapi-status-6.xml", 400, "another address")]
    [InlineData("cut.jpg", 200, "no whole JPEG")]
    [InlineData("cut.jpg", 401, "user or password")]
    [InlineData("cut.jpg", 404, "snapshot_url")]
    public void What_is_no_picture_is_told_with_what_to_do(string vector, int status, string mend)
    {
        var reply = Assert.IsType<SnapshotReply.Nothing>(SnapshotSource.Judge((HttpStatusCode)status, Vectors.Read(Folder, vector)));

        Assert.Contains(mend, reply.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_with_a_status_of_failure_is_none() =>
        Assert.IsType<SnapshotReply.Nothing>(SnapshotSource.Judge(HttpStatusCode.InternalServerError, Jpeg));

    [Fact]
    public async Task Wrong_password_is_told_and_never_shown()
    {
        await using var bench = await SnapshotUrlBench.StartAsync(clock, Jpeg, password: "not-the-password");
        var signals = new SignalLog<CameraSignal>();
        using var stopping = new CancellationTokenSource();
        var running = bench.Camera.RunAsync(signals.Listener, stopping.Token);

        var failed = Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());

        Assert.Contains("user or password", failed.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", failed.Why, StringComparison.Ordinal);
        Assert.True(bench.Host.RefusedLogins > 0);
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Camera_that_is_not_there_is_told_within_the_time_of_a_snapshot()
    {
        // Its first trial is over.
        await clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(30));
        await Snapshots.Host.DisposeAsync();

        Assert.Null(await Bench.Camera.SnapAsync(SignalLog<int>.Guard));

        Assert.Contains("connection", Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync()).Why, StringComparison.Ordinal);
    }
}
