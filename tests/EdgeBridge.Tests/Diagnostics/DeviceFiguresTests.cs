using System.Diagnostics.Metrics;
using System.Net;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Diagnostics;
using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Tests.Lanes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

public sealed class DeviceFiguresTests : IDisposable
{
    private static readonly LaneId Lane = LaneId.Parse("entrada-1");

    private readonly FakeTimeProvider clock = new(Instant.FromUtc(2026, 11, 25, 12, 0).ToDateTimeOffset());
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DeviceBook book;

    public DeviceFiguresTests() => book = new(services.GetRequiredService<IMeterFactory>(), clock);

    public void Dispose() => services.Dispose();

    [Fact]
    public void Half_of_the_answers_and_ninety_nine_of_a_hundred_are_told_apart()
    {
        var figures = new DeviceFigures(Lane, DeviceOf("board-1"), DeviceKind.Gate, Durations(), clock);

        // 1, 2 … 200 ms: the 100th of 200 is 100 ms, the 198th is 198 ms.
        for (var ms = 200; ms >= 1; ms--)
            figures.Answered(TimeSpan.FromMilliseconds(ms));

        Assert.Equal((100, 198), (figures.Row().P50Ms, figures.Row().P99Ms));
    }

    [Fact]
    public void Old_answers_give_way_to_new_ones()
    {
        var figures = new DeviceFigures(Lane, DeviceOf("board-1"), DeviceKind.Gate, Durations(), clock);
        for (var i = 0; i < 2000; i++)
            figures.Answered(TimeSpan.FromMilliseconds(900));

        // 1024 are kept: as many fast ones leave none of the slow.
        for (var i = 0; i < 1024; i++)
            figures.Answered(TimeSpan.FromMilliseconds(5));

        Assert.Equal((5, 5), (figures.Row().P50Ms, figures.Row().P99Ms));
    }

    [Fact]
    public void A_driver_that_invents_a_new_sentence_each_time_does_not_fill_the_memory()
    {
        var figures = new DeviceFigures(Lane, DeviceOf("board-1"), DeviceKind.Gate, Durations(), clock);

        for (var i = 0; i < 100; i++)
            figures.Failed($"error {i}");

        // Twelve have a line of their own; the other 88 share one.
        Assert.Equal(13, figures.Row().Errors.Count);
        Assert.Equal(88, figures.Row().Errors["other"]);
    }

    [Fact]
    public async Task A_gate_that_was_lost_and_came_back_has_one_reconnect_and_one_error()
    {
        var gate = new FakeGate();
        var watched = book.Watch<IGate>(Lane, DeviceOf("board-1"), gate);
        using var stop = new CancellationTokenSource();
        var heard = new List<GateSignal>();
        var running = watched.RunAsync(heard.Add, stop.Token);

        await gate.ComeOnlineAsync();
        await gate.SayAsync(new GateSignal.Lost("no answer in time"));
        clock.Advance(TimeSpan.FromMinutes(1));
        await gate.ComeOnlineAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var row = Assert.Single(book.Rows);
        Assert.Equal(1, row.Reconnects);
        Assert.Equal(1, row.Errors["lost: no answer in time"]);
        Assert.Equal(clock.GetCurrentInstant(), row.LastGoodAt);
        // Nothing is swallowed: what the lane hears is what the driver said.
        Assert.Equal(9, heard.Count);
    }

    [Fact]
    public async Task A_real_board_on_a_real_socket_has_answer_times_and_one_that_is_gone_has_errors()
    {
        var board = new WaveshareRelaySimulator(TimeProvider.System);
        using var provider = new ServiceCollection().AddMetrics().AddLogging().AddSingleton(TimeProvider.System).BuildServiceProvider();
        var real = new DeviceBook(provider.GetRequiredService<IMeterFactory>(), TimeProvider.System);
        var device = DeviceOf("board-1", $$"""
            { "host": "{{IPAddress.Loopback}}", "port": {{board.Port}}, "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }
            """);
        var gate = real.Watch(Lane, device, new WaveshareRelayBrand().Create(device, provider));
        var (online, lost) = (NewWait(), NewWait());
        using var stop = new CancellationTokenSource();
        var running = gate.RunAsync(
            signal => _ = signal switch
            {
                GateSignal.Moved => online.TrySetResult(),
                GateSignal.Lost => lost.TrySetResult(),
                _ => false,
            },
            stop.Token);

        await online.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        board.Dispose();
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running;

        var row = Assert.Single(real.Rows);
        Assert.InRange(row.P50Ms!.Value, 0.001, 5000);
        Assert.NotNull(row.LastGoodAt);
        Assert.NotEmpty(row.Errors);
        Assert.False(row.Errors.ContainsKey(PollStep.Waiting));
    }

    private static TaskCompletionSource NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Device DeviceOf(string id, string options = "{}") =>
        new(DeviceId.Parse(id), "waveshare-relay", System.Text.Json.JsonDocument.Parse(options).RootElement.Clone());

    private Histogram<double> Durations() => services.GetRequiredService<IMeterFactory>().Create("test").CreateHistogram<double>("test");
}
