using System.Text;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Microsoft.Extensions.Time.Testing;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

public sealed class HikvisionCameraTests : CameraConformance
{
    private readonly FakeTimeProvider clock = new();

    private protected override async Task<IStillBench> NewBenchAsync() => await HikvisionBench.StartAsync(clock);

    [Fact]
    public async Task Same_id_a_minute_later_is_another_event_unless_the_camera_says_it_is_not()
    {
        var told = await PushAllAsync(
            (Xml("event-1", again: false), After: 61),
            (Xml("event-1", again: false), After: 61),
            (Xml("event-1", again: true), After: 0));

        Assert.Equal(2, told.Count(signal => signal is CameraSignal.Seen));
    }

    [Fact]
    public async Task Event_sent_again_that_was_never_heard_is_told()
    {
        var told = await PushAllAsync((Xml("event-1", again: true), After: 0));

        Assert.IsType<CameraSignal.Seen>(Assert.Single(told));
    }

    [Fact]
    public async Task Event_sent_again_after_its_vehicle_has_gone_is_told_as_a_failure()
    {
        // The camera spoke at 08:15:42 of the first, and now repeats one of 08:15:00: 42 s older, more than 30.
        var told = await PushAllAsync(
            (Xml("event-2", again: false), After: 1),
            (Xml("event-1", again: true, dateTime: "2026-03-10T08:15:00-03:00"), After: 0));

        Assert.IsType<CameraSignal.Seen>(told[0]);
        Assert.IsType<CameraSignal.Failed>(told[1]);
    }

    [Fact]
    public async Task Camera_that_is_not_to_read_is_not_believed()
    {
        var told = await PushAllAsync("edge", (Xml("event-1", again: false), After: 0));

        var shot = Assert.IsType<CameraSignal.Seen>(Assert.Single(told)).Shot;
        Assert.Null(shot.ReadByCamera);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
        Assert.Equal(clock.GetCurrentInstant(), shot.TakenAt);
    }

    [Fact]
    public async Task Vehicle_event_without_a_picture_is_nothing()
    {
        var xml = Xml("event-1", again: false).Replace(">ANPR<", ">vehicleDetection<", StringComparison.Ordinal);
        await using var bench = await HikvisionBench.StartAsync(clock);
        var signals = new SignalLog<CameraSignal>();
        using var stopping = new CancellationTokenSource();
        var running = bench.Camera.RunAsync(signals.Listener, stopping.Token);

        var bare = await bench.Camera.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "application/xml", SignalLog<int>.Guard);
        Assert.Equal(200, bare.Status);
        Assert.False(signals.TryNext(out _));

        var whole = new MemoryStream(HikvisionBody.Write(xml, Jpeg, HikvisionMisbehaviour.None));
        Assert.Equal(200, (await bench.Camera.ReceiveAsync(whole, bench.ContentType, SignalLog<int>.Guard)).Status);
        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
        await stopping.CancelAsync();
        await running;
    }

    private static string Xml(string id, bool again, string dateTime = "2026-03-10T08:15:42-03:00") => HikvisionBody.Xml(id, dateTime, "FKS1A23", again);

    private Task<List<CameraSignal>> PushAllAsync(params (string Xml, int After)[] pushes) => PushAllAsync("camera", pushes);

    /// <summary>Pushes each, then lets so many seconds pass.</summary>
    private async Task<List<CameraSignal>> PushAllAsync(string reads, params (string Xml, int After)[] pushes)
    {
        await using var bench = await HikvisionBench.StartAsync(clock, reads);
        var told = new List<CameraSignal>();
        using var stopping = new CancellationTokenSource();
        var running = bench.Camera.RunAsync(told.Add, stopping.Token);
        foreach (var (xml, after) in pushes)
        {
            var body = new MemoryStream(HikvisionBody.Write(xml, Jpeg, HikvisionMisbehaviour.None));
            Assert.Equal(200, (await bench.Camera.ReceiveAsync(body, bench.ContentType, SignalLog<int>.Guard)).Status);
            clock.Advance(TimeSpan.FromSeconds(after));
        }

        await stopping.CancelAsync();
        await running;
        return told;
    }
}
