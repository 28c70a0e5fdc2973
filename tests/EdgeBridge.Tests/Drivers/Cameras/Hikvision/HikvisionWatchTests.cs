using System.Text;
using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

public class HikvisionWatchTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "a vehicle"u8, 0xFF, 0xD9];

    private readonly FakeTimeProvider clock = new();
    private readonly SignalLog<CameraSignal> signals = new();

    [Fact]
    public async Task Camera_that_pushes_nothing_for_two_and_a_half_heartbeats_has_failed_until_its_next_heartbeat()
    {
        var camera = Benches.Camera(new HikvisionBrand(), new { push_token = HikvisionBench.Token, heartbeat_s = 30 }, clock);
        using var stopping = new CancellationTokenSource();
        var running = camera.RunAsync(signals.Listener, stopping.Token);

        // 2.5 times 30 s.
        clock.Advance(TimeSpan.FromSeconds(75));
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
        await camera.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(HikvisionBody.Heartbeat)), "application/xml", SignalLog<int>.Guard);

        Assert.Equal(Duration.FromSeconds(75), Assert.IsType<CameraSignal.Back>(await signals.NextAsync()).Away);
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Camera_that_sends_no_heartbeats_is_not_watched()
    {
        var camera = Benches.Camera(new HikvisionBrand(), new { push_token = HikvisionBench.Token }, clock);
        using var stopping = new CancellationTokenSource();
        var running = camera.RunAsync(signals.Listener, stopping.Token);

        clock.Advance(TimeSpan.FromDays(1));

        await stopping.CancelAsync();
        await running;
        Assert.False(signals.TryNext(out _));
    }

    [Fact]
    public async Task Recorder_tells_the_lane_of_its_own_channel_only()
    {
        await using var bench = await HikvisionPullBench.StartAsync(clock, channel: 1);
        using var stopping = new CancellationTokenSource();
        var running = bench.Camera.RunAsync(signals.Listener, stopping.Token);
        var session = await bench.Host.Sessions.ReadAsync(SignalLog<int>.Guard);
        var other = HikvisionBody.Xml("other", "2026-03-10T08:15:42-03:00", "FKS1A23", isRetransmission: false).Replace("<channelID>1<", "<channelID>2<", StringComparison.Ordinal);

        await session.SendAsync(StreamParts.Write(CameraPaths.Boundary, "application/xml", Encoding.UTF8.GetBytes(other), StreamMisbehaviour.None));
        await session.SendAsync(bench.Event(2, "FKS9B87", Jpeg, StreamMisbehaviour.None));

        Assert.Equal("FKS9B87", Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot.ReadByCamera?.Text);
        await stopping.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData("{}", "push_token")]
    [InlineData("{\"push_token\":\"0123456789abcdef\",\"alert_url\":\"http://10.0.0.9/x\"}", "push_token")]
    [InlineData("{\"alert_url\":\"http://u:p@10.0.0.9/x\"}", "alert_url")]
    [InlineData("{\"alert_url\":\"http://10.0.0.9/x\",\"user\":\"fokus\"}", "password")]
    [InlineData("{\"alert_url\":\"http://10.0.0.9/x\",\"heartbeat_s\":0}", "heartbeat_s")]
    public void Options_that_cannot_be_meant_are_told(string options, string field) => Assert.Contains(
        new HikvisionBrand().Check(JsonDocument.Parse(options).RootElement), fault => fault.StartsWith(field, StringComparison.Ordinal));
}
