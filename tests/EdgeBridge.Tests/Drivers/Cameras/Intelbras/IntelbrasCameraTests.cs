using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Cameras;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Intelbras;

public sealed class IntelbrasCameraTests : CameraConformance
{
    private readonly FakeTimeProvider clock = new();

    private protected override async Task<IStillBench> NewBenchAsync() => await IntelbrasBench.StartAsync(clock);

    [Fact]
    public async Task Answer_is_what_the_maker_expects()
    {
        var taken = await ReceiveAsync(((IntelbrasBench)Bench).Heartbeat());
        var refused = await ReceiveAsync("[1]"u8.ToArray());

        Assert.Equal("application/json", taken.ContentType);
        Assert.True(JsonDocument.Parse(taken.Body).RootElement.GetProperty("Result").GetBoolean());
        Assert.False(JsonDocument.Parse(refused.Body).RootElement.GetProperty("Result").GetBoolean());
    }

    [Fact]
    public async Task Body_that_nobody_understands_does_not_hold_back_the_next_for_ever()
    {
        byte[] poison = [.. "{\"Picture\":{\"Plate\":"u8, 0xFF, .. "}}"u8];

        Assert.Equal(400, (await ReceiveAsync(poison)).Status);
        Assert.Equal(400, (await ReceiveAsync(poison)).Status);
        Assert.Equal(200, (await ReceiveAsync(poison)).Status);

        var last = await Signals.NextAsync(signal => signal is CameraSignal.Failed { Why: var why } && why.Contains("let go", StringComparison.Ordinal));
        Assert.NotNull(last);
    }

    [Fact]
    public async Task Connection_that_breaks_three_times_is_not_a_body_to_let_go()
    {
        for (var time = 0; time < 4; time++)
        {
            Assert.Equal(400, (await Bench.Camera.ReceiveAsync(new BrokenStream(), "application/json", SignalLog<int>.Guard)).Status);
        }
    }

    [Fact]
    public async Task Camera_that_says_nothing_for_two_and_a_half_heartbeats_has_failed_and_is_back_with_its_next_word()
    {
        await ReceiveAsync(((IntelbrasBench)Bench).Heartbeat());

        // 2.5 times 60 s.
        clock.Advance(TimeSpan.FromSeconds(149));
        Assert.False(Signals.TryNext(out _));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());

        clock.Advance(TimeSpan.FromSeconds(30));
        await ReceiveAsync(((IntelbrasBench)Bench).Heartbeat());
        Assert.Equal(Duration.FromSeconds(180), Assert.IsType<CameraSignal.Back>(await Signals.NextAsync()).Away);
    }

    [Fact]
    public async Task Camera_that_never_says_a_word_has_failed()
    {
        clock.Advance(TimeSpan.FromSeconds(150));

        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
    }

    [Fact]
    public async Task Event_of_several_megabytes_is_taken()
    {
        byte[] large = [0xFF, 0xD8, 0xFF, .. new byte[3_000_000], 0xFF, 0xD9];

        Assert.Equal(200, (await ReceiveAsync(((IntelbrasBench)Bench).Body("device-1", "FKS1A23", large))).Status);

        Assert.Equal(large.Length, Assert.IsType<CameraSignal.Seen>(await Signals.NextAsync()).Shot.Jpeg.Length);
    }

    [Fact]
    public async Task Camera_that_is_not_to_read_is_not_believed_and_its_event_needs_a_picture()
    {
        await using var bench = await IntelbrasBench.StartAsync(clock, reads: "edge");
        var signals = new SignalLog<CameraSignal>();
        using var stopping = new CancellationTokenSource();
        var running = bench.Camera.RunAsync(signals.Listener, stopping.Token);

        var bare = await bench.Camera.ReceiveAsync(new MemoryStream(bench.Body("device-1", "FKS1A23", "no jpeg"u8)), bench.ContentType, SignalLog<int>.Guard);
        Assert.Equal(400, bare.Status);
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());

        await bench.Camera.ReceiveAsync(new MemoryStream(bench.Body("device-1", "FKS1A23", Jpeg)), bench.ContentType, SignalLog<int>.Guard);
        Assert.Null(Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot.ReadByCamera);
        await stopping.CancelAsync();
        await running;
    }

    private async Task<PushAnswer> ReceiveAsync(byte[] body) =>
        await Bench.Camera.ReceiveAsync(new MemoryStream(body), "application/json", SignalLog<int>.Guard);
}
