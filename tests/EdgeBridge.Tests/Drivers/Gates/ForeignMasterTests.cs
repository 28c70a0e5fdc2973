using System.Diagnostics;
using System.Globalization;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Tests.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Masters that are none of our code must understand our boards: Debian's mbpoll, and npm's modbus-serial.</summary>
[Trait("Speed", "Slow")]
public class ForeignMasterTests
{
    private const string Mbpoll = "/usr/bin/mbpoll";
    private const string Client = "modbus-serial-client.js";

    public static TheoryData<string> Folders => [.. ModbusBrands.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Mbpoll_reads_the_inputs_and_relays_of_our_board(string brand)
    {
        using var simulator = ModbusBrands.Simulator(brand, TimeProvider.System);
        var map = simulator.Board.Map;
        simulator.Board.SetInput(2, true);
        simulator.Board.SetRelay(5, true);

        var inputs = await MbpollAsync(simulator.Port, map.Inputs.Function == 1 ? "0" : "1", map.Inputs.First, map.Inputs.Count);
        var relays = await MbpollAsync(simulator.Port, "0", map.Outputs.First, map.Outputs.Count);

        Assert.Equal([2], Set(inputs, map.Inputs.Count));
        Assert.Equal([5], Set(relays, map.Outputs.Count));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Foreign_client_reads_and_switches_our_board(string brand)
    {
        using var simulator = ModbusBrands.Simulator(brand, TimeProvider.System);
        var map = simulator.Board.Map;
        simulator.Board.SetInput(2, true);

        var inputs = await ForeignAsync(simulator, "tcp", map.Inputs.Function == 1 ? "coils" : "inputs", map.Inputs.First, Text(map.Inputs.Count));
        Assert.Equal($"[{string.Join(',', Enumerable.Range(0, map.Inputs.Count).Select(input => input == 2 ? "true" : "false"))}]", inputs);
        Assert.Equal("true", await ForeignAsync(simulator, "tcp", "write", map.Outputs.First + 1, "on"));
        Assert.True(simulator.Board.IsOn(1));
        Assert.Equal("exception 2", await ForeignAsync(simulator, "tcp", "write", 0x00AA, "on"));
    }

    [Fact]
    public async Task Foreign_client_speaks_the_factory_s_frames_with_our_board()
    {
        using var simulator = ModbusBrands.Simulator(ModbusBrands.Factory, TimeProvider.System);
        simulator.Board.SetInput(2, true);

        Assert.Equal("[false,false,true,false,false,false,false,false]", await ForeignAsync(simulator, "rtu", "inputs", 0, "8"));
        Assert.Equal("true", await ForeignAsync(simulator, "rtu", "write", 1, "on"));
        Assert.True(simulator.Board.IsOn(1));
        Assert.Equal("[0,0,0,0,0,0,0,0]", await ForeignAsync(simulator, "rtu", "registers", 0x1000, "8"));
    }

    private static Task<string> ForeignAsync(BoardSimulator simulator, string framing, string action, int address, string argument) =>
        ForeignPeer.RunAsync(Client, Text(simulator.Port), framing, action, Text(address), argument);

    private static IEnumerable<int> Set(List<int> bits, int count)
    {
        Assert.Equal(count, bits.Count);
        return bits.Index().Where(bit => bit.Item == 1).Select(bit => bit.Index);
    }

    /// <summary>Lines such as "[3]: 1"; type 0 are coils, 1 inputs.</summary>
    private static async Task<List<int>> MbpollAsync(int port, string type, int first, int count)
    {
        Assert.SkipUnless(File.Exists(Mbpoll), "mbpoll is not installed: apt-get install mbpoll");
        var guard = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(Mbpoll) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-m", "tcp", "-p", Text(port), "-a", "1", "-0", "-r", Text(first), "-c", Text(count), "-t", type, "-1", "127.0.0.1" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(guard);
        await process.WaitForExitAsync(guard);
        return [.. output.Split('\n').Where(line => line.StartsWith('[')).Select(line => int.Parse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
