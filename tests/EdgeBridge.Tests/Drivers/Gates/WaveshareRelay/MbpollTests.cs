using System.Diagnostics;
using System.Globalization;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

/// <summary>Debian's mbpoll, which is none of our code, must understand our board.</summary>
[Trait("Speed", "Slow")]
public class MbpollTests
{
    private const string Program = "/usr/bin/mbpoll";

    [Fact]
    public async Task Foreign_master_reads_the_inputs_and_relays_of_our_board()
    {
        Assert.SkipUnless(File.Exists(Program), "mbpoll is not installed: apt-get install mbpoll");
        using var simulator = new WaveshareRelaySimulator(TimeProvider.System);
        simulator.Board.SetInput(2, true);
        simulator.Board.SetRelay(5, true);

        var inputs = await ReadAsync(simulator.Port, "1");
        var relays = await ReadAsync(simulator.Port, "0");

        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0], inputs);
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0], relays);
    }

    /// <summary>Lines such as "[3]: 1"; type 0 are relays, 1 inputs.</summary>
    private static async Task<List<int>> ReadAsync(int port, string type)
    {
        var guard = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-m", "tcp", "-p", port.ToString(CultureInfo.InvariantCulture), "-a", "1", "-0", "-r", "0", "-c", "8", "-t", type, "-1", "127.0.0.1" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(guard);
        await process.WaitForExitAsync(guard);
        return [.. output.Split('\n').Where(line => line.StartsWith('[')).Select(line => int.Parse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture))];
    }
}
