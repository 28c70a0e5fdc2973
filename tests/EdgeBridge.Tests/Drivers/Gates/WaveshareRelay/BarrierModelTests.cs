using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

public sealed class BarrierModelTests : IDisposable
{
    private const int Up = 2;
    private const int Down = 3;
    private const int Closing = 1;

    private readonly FakeTimeProvider clock = new();
    private readonly SimulatedBoard board;
    private readonly BarrierModel barrier;

    public BarrierModelTests()
    {
        board = new SimulatedBoard(BoardMap.Beside(typeof(WaveshareRelayBrand)), clock);
        barrier = new BarrierModel(board, new BarrierModelOptions(OpenRelay: 0, Up, Down, Closing), clock);
    }

    [Fact]
    public void Pulse_raises_the_arm_and_a_car_that_has_passed_lets_it_down()
    {
        Assert.Equal("down", Arm());
        Pulse();
        Assert.Equal("moving", Arm());
        Pass(300);
        Assert.Equal("up", Arm());

        board.SetInput(Closing, true);
        Pass(60_000);
        Assert.Equal("up", Arm());
        board.SetInput(Closing, false);
        Pass(200);
        Assert.Equal("moving", Arm());
        Pass(300);
        Assert.Equal("down", Arm());
    }

    [Fact]
    public void Arm_waits_for_a_car_that_has_not_come()
    {
        Pulse();
        Pass(600_000);

        Assert.Equal("up", Arm());
    }

    [Fact]
    public void Car_under_a_falling_arm_sends_it_up_again()
    {
        Pulse();
        Pass(300);
        board.SetInput(Closing, true);
        board.SetInput(Closing, false);
        Pass(200);
        Assert.Equal("moving", Arm());

        board.SetInput(Closing, true);
        Pass(300);

        Assert.Equal("up", Arm());
    }

    [Fact]
    public void Jammed_arm_does_not_move()
    {
        barrier.IsJammed = true;
        Pulse();
        Pass(300);

        Assert.Equal("down", Arm());
    }

    [Fact]
    public void Board_ends_its_pulse_by_itself()
    {
        Pulse();
        Assert.True(board.IsOn(0));

        Pass(500);

        Assert.False(board.IsOn(0));
    }

    public void Dispose()
    {
        barrier.Dispose();
        board.Dispose();
    }

    private void Pulse() => board.Pulse(relay: 0, TimeSpan.FromMilliseconds(500));

    private void Pass(int milliseconds) => clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

    private string Arm() => (board.IsClosed(Up), board.IsClosed(Down)) switch
    {
        (true, false) => "up",
        (false, true) => "down",
        (false, false) => "moving",
        _ => "broken",
    };
}
