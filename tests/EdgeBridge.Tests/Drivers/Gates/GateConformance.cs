using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>What every brand of gate must do. A brand's test class derives from it and brings a bench.</summary>
[Trait("Speed", "Slow")]
public abstract partial class GateConformance : IAsyncLifetime
{
    private readonly SignalLog<GateSignal> signals = new();
    private readonly CancellationTokenSource stopping = new();
    private IGateBench bench = null!;
    private Task running = Task.CompletedTask;

    private protected abstract Task<IGateBench> NewBenchAsync();

    public async ValueTask InitializeAsync()
    {
        bench = await NewBenchAsync();
        bench.SetDown(true);
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
    public async Task Board_that_answers_tells_every_level_arming_first_and_the_arm_last()
    {
        bench.SetArming(true);
        Run();

        Assert.IsType<GateSignal.Online>(await signals.NextAsync());
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        Assert.Equal(new GateSignal.Closing(false), await signals.NextAsync());
        Assert.Equal(new GateSignal.Moved(GatePosition.Down), await signals.NextAsync());
    }

    [Fact]
    public async Task Changes_are_told_once_and_in_order()
    {
        await OnlineAsync();

        bench.SetArming(true);
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        bench.SetDown(false);
        Assert.Equal(new GateSignal.Moved(GatePosition.Moving), await signals.NextAsync());
        bench.SetUp(true);
        Assert.Equal(new GateSignal.Moved(GatePosition.Up), await signals.NextAsync());
        bench.SetClosing(true);
        Assert.Equal(new GateSignal.Closing(true), await signals.NextAsync());
        bench.SetArming(false);
        Assert.Equal(new GateSignal.Arming(false), await signals.NextAsync());
    }

    [Fact]
    public async Task Switches_that_contradict_each_other_are_no_position()
    {
        await OnlineAsync();

        bench.SetUp(true);

        Assert.Equal(new GateSignal.Moved(GatePosition.Moving), await signals.NextAsync());
    }

    [Fact]
    public async Task Command_is_one_pulse_that_ends()
    {
        await OnlineAsync();

        Assert.Equal(GateOutcome.Done, await OpenAsync());
        Assert.Equal(1, bench.Pulses);
        await bench.RelayFallsAsync(SignalLog<int>.Guard);
        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Two_commands_one_after_the_other_are_two_pulses()
    {
        await OnlineAsync();

        Assert.Equal(GateOutcome.Done, await OpenAsync());
        Assert.Equal(GateOutcome.Done, await OpenAsync());
        Assert.Equal(2, bench.Pulses);
        await bench.RelayFallsAsync(SignalLog<int>.Guard);
    }

    [Fact]
    public async Task Same_command_twice_is_one_pulse_and_one_answer()
    {
        await OnlineAsync();
        var command = Command();

        Assert.Equal(GateOutcome.Done, await bench.Gate.OpenAsync(command, SignalLog<int>.Guard));
        Assert.Equal(GateOutcome.Done, await bench.Gate.OpenAsync(command, SignalLog<int>.Guard));
        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Command_before_the_board_answers_is_unreachable()
    {
        Assert.Equal(GateOutcome.Unreachable, await OpenAsync());
        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Refused_write_is_refused_and_the_board_stays()
    {
        await OnlineAsync();
        bench.Become(BenchFault.WritesRefused);

        Assert.Equal(GateOutcome.Refused, await OpenAsync());

        bench.Become(BenchFault.None);
        Assert.Equal(GateOutcome.Done, await OpenAsync());
        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Button_is_told_once_a_press()
    {
        bench.PressButton(true);
        await OnlineAsync();

        // Held down when the board came: not a press. The loop tells that the release has been seen.
        bench.PressButton(false);
        bench.SetArming(true);
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        bench.PressButton(true);
        Assert.IsType<GateSignal.TicketButton>(await signals.NextAsync());
        bench.SetArming(false);
        Assert.Equal(new GateSignal.Arming(false), await signals.NextAsync());
    }

    [Fact]
    public async Task Silent_board_is_lost_once_and_its_levels_are_told_again_when_it_is_back()
    {
        await OnlineAsync();
        bench.Become(BenchFault.Mute);
        Assert.IsType<GateSignal.Lost>(await signals.NextAsync());

        bench.SetArming(true);
        bench.Become(BenchFault.None);

        Assert.IsType<GateSignal.Online>(await signals.NextAsync());
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        Assert.Equal(new GateSignal.Closing(false), await signals.NextAsync());
        Assert.Equal(new GateSignal.Moved(GatePosition.Down), await signals.NextAsync());
    }

    [Fact]
    public async Task Connection_that_breaks_and_comes_back_at_once_is_no_loss()
    {
        await OnlineAsync();

        bench.Drop();
        bench.SetArming(true);

        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
    }

    private void Run() => running = bench.Gate.RunAsync(signals.Listener, stopping.Token);

    private async Task OnlineAsync()
    {
        Run();
        await signals.NextAsync(signal => signal is GateSignal.Moved);
    }

    private Task<GateOutcome> OpenAsync(Duration? expiresIn = null) => bench.Gate.OpenAsync(Command(expiresIn), SignalLog<int>.Guard);

    private static GateCommand Command(Duration? expiresIn = null)
    {
        var now = TimeProvider.System.GetCurrentInstant();
        return new GateCommand(IdSource.NewCommand(now), now + (expiresIn ?? Duration.FromSeconds(5)));
    }
}
