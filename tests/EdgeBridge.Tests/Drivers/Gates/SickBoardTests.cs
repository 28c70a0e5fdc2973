using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Every brand against every sickness: it is lost or it works, it never tells a wrong level, and nothing moves late.</summary>
[Trait("Speed", "Slow")]
public class SickBoardTests
{
    private static readonly BoardMisbehaviour[] Deadly =
    [
        BoardMisbehaviour.Mute, BoardMisbehaviour.Frozen, BoardMisbehaviour.ReplyLate, BoardMisbehaviour.ReplyTwice, BoardMisbehaviour.CloseOnRequest,
        BoardMisbehaviour.WrongTransaction, BoardMisbehaviour.AcceptThenDrop, BoardMisbehaviour.WrongFunction, BoardMisbehaviour.Truncated,
        BoardMisbehaviour.Busy, BoardMisbehaviour.Drip, BoardMisbehaviour.Dropped,
    ];

    public static TheoryData<string, int> Sick => Each([.. ModbusBrands.Folders, ModbusBrands.Factory], Deadly);

    /// <summary>libmodbus looks at neither the unit nor the length in a TCP header; the values beside them are right.</summary>
    public static TheoryData<string, int> Odd =>
        Each(ModbusBrands.Folders, [BoardMisbehaviour.Bytewise, BoardMisbehaviour.LongLength, BoardMisbehaviour.WrongUnit]);

    [Theory]
    [MemberData(nameof(Sick))]
    public async Task Sick_board_is_lost_without_a_wrong_level_takes_no_order_and_comes_back(string brand, int sickness)
    {
        await using var bench = ModbusBrands.Bench(brand);
        bench.SetArming(true);
        bench.SetDown(true);
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);

        bench.Simulator.Misbehaviour = (BoardMisbehaviour)sickness;
        Assert.IsType<GateSignal.Lost>(await signals.NextAsync());
        Assert.Equal(GateOutcome.Unreachable, await GateRun.OpenAsync(bench.Gate));
        bench.Simulator.Misbehaviour = BoardMisbehaviour.None;

        Assert.IsType<GateSignal.Online>(await signals.NextAsync());
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        Assert.Equal(new GateSignal.Closing(false), await signals.NextAsync());
        Assert.Equal(new GateSignal.Moved(GatePosition.Down), await signals.NextAsync());
        Assert.Equal(0, bench.Pulses);
        Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate));
        await stopping.CancelAsync();
        await running;
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Board_that_is_only_odd_is_worked_with(string brand, int oddity)
    {
        await using var bench = ModbusBrands.Bench(brand);
        bench.Simulator.Misbehaviour = (BoardMisbehaviour)oddity;
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);

        bench.SetArming(true);

        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        await stopping.CancelAsync();
        await running;
    }

    private static TheoryData<string, int> Each(IEnumerable<string> brands, IEnumerable<BoardMisbehaviour> sicknesses)
    {
        var all = new TheoryData<string, int>();
        foreach (var (brand, sickness) in brands.SelectMany(brand => sicknesses.Select(sickness => (brand, sickness))))
        {
            all.Add(brand, (int)sickness);
        }

        return all;
    }
}
