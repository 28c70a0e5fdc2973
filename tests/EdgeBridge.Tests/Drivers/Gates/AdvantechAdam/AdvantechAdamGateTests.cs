using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.AdvantechAdam;

public sealed class AdvantechAdamGateTests : GateConformance
{
    private protected override Task<IGateBench> NewBenchAsync() => Task.FromResult<IGateBench>(New());

    private static ModbusBench New() => new(new AdvantechAdamBrand(), new AdvantechAdamSimulator(TimeProvider.System));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Board_works_whether_or_not_it_says_that_it_watches_over_its_host(bool? watchdog)
    {
        await using var bench = New();
        bench.Simulator.Board.HostWatchdog = watchdog;

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Online);

        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Nothing_but_on_and_off_is_ever_written_to_a_relay()
    {
        await using var bench = New();
        var values = new List<int>();
        bench.Simulator.MessageCame += message =>
        {
            if (message[0] == 5)
            {
                values.Add((message[3] << 8) | message[4]);
            }
        };

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, () => GateRun.OpenAsync(bench.Gate));

        Assert.Contains(0xFF00, values);
        Assert.All(values, value => Assert.True(value is 0xFF00 or 0));
    }
}
