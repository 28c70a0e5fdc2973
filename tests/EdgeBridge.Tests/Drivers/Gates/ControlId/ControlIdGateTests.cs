using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.ControlId.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.ControlId;

public sealed class ControlIdGateTests : GateConformance
{
    private protected override async Task<IGateBench> NewBenchAsync() => await ControlIdBench.StartAsync();

    [Fact]
    public async Task Session_that_the_device_forgot_is_renewed_without_a_loss()
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async signals =>
        {
            bench.Simulator.ForgetSessions();
            bench.SetArming(true);

            Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
            Assert.Equal(2, bench.Simulator.Sessions);
        });
    }

    [Fact]
    public async Task Order_that_met_a_stranger_s_answer_was_not_carried_out_and_goes_out_once_more()
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async _ =>
        {
            bench.Simulator.ForgetsAtNextOrder = true;

            Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate));
            Assert.Equal(2, bench.Simulator.Orders);
            Assert.Equal(1, bench.Pulses);
        });
    }

    [Fact]
    public async Task Order_answered_by_an_error_of_the_device_is_unknown_and_not_sent_again()
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async _ =>
        {
            bench.Simulator.Misbehaviour = ControlIdMisbehaviour.ErrorAfterOrder;

            Assert.Equal(GateOutcome.Unknown, await GateRun.OpenAsync(bench.Gate));
            Assert.Equal(1, bench.Simulator.Orders);
        });
    }

    [Fact]
    public async Task Order_whose_connection_breaks_is_sent_once_and_never_by_the_client_of_its_own_accord()
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async _ =>
        {
            bench.Simulator.Misbehaviour = ControlIdMisbehaviour.SwallowWriteAnswers;
            var opening = GateRun.OpenAsync(bench.Gate);
            bench.Drop();

            Assert.Contains(await opening, new[] { GateOutcome.Unknown, GateOutcome.Unreachable });
            Assert.InRange(bench.Simulator.Orders, 0, 1);
        });
    }

    [Fact]
    public async Task Nothing_is_ever_sent_with_the_expectation_that_the_device_does_not_bear()
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async _ => Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate)));

        Assert.Equal(0, bench.Simulator.Expectations);
    }

    [Fact]
    public async Task External_module_is_opened_by_its_id()
    {
        await using var bench = await ControlIdBench.StartAsync("\"sec_box\": 65793");
        await RunAsync(bench, async _ => Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate)));

        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Device_that_serves_one_request_a_connection_is_worked_with()
    {
        await using var bench = await ControlIdBench.StartAsync();
        bench.Simulator.Misbehaviour = ControlIdMisbehaviour.OneRequestAConnection;
        await RunAsync(bench, async _ => Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate)));

        Assert.Equal(1, bench.Pulses);
    }

    [Theory]
    [InlineData(ControlIdMisbehaviour.Mute)]
    [InlineData(ControlIdMisbehaviour.Frozen)]
    [InlineData(ControlIdMisbehaviour.Busy)]
    [InlineData(ControlIdMisbehaviour.CloseOnRequest)]
    [InlineData(ControlIdMisbehaviour.Truncated)]
    [InlineData(ControlIdMisbehaviour.Html)]
    internal async Task Sick_device_is_lost_takes_no_order_and_comes_back(ControlIdMisbehaviour sickness)
    {
        await using var bench = await ControlIdBench.StartAsync();
        await RunAsync(bench, async signals =>
        {
            bench.Simulator.Misbehaviour = sickness;
            Assert.IsType<GateSignal.Lost>(await signals.NextAsync());
            Assert.Equal(GateOutcome.Unreachable, await GateRun.OpenAsync(bench.Gate));
            bench.Simulator.Misbehaviour = ControlIdMisbehaviour.None;

            Assert.IsType<GateSignal.Online>(await signals.NextAsync());
            Assert.Equal(0, bench.Pulses);
        });
    }

    [Fact]
    public async Task Pin_that_is_switched_off_in_the_device_is_no_free_loop()
    {
        await using var bench = await ControlIdBench.StartAsync();
        bench.Simulator.Pins.Disabled = 1;
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);

        var lost = Assert.IsType<GateSignal.Lost>(await signals.NextAsync());
        Assert.Contains("pin 1: the device has it switched off", lost.Why, StringComparison.Ordinal);
        await stopping.CancelAsync();
        await running;
    }

    private static async Task RunAsync(ControlIdBench bench, Func<SignalLog<GateSignal>, Task> test)
    {
        bench.SetDown(true);
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);
        await test(signals);
        await stopping.CancelAsync();
        await running;
    }
}
