using System.Diagnostics;
using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.World.Ordeals.Garages;
using Fokus.World.Processes;
using Fokus.World.Sites;
using NodaTime.Extensions;

namespace Fokus.Edge.Measures;

/// <summary>
/// The garage server as it is delivered, with fifty boards that it polls every 50 ms: from an input of the board to the
/// relay, and what it costs meanwhile. The boards stand in this process, which is not the measured one.
/// </summary>
internal static class ProgramMeasures
{
    private const int Lanes = 50;
    private const int Driven = 8;
    private const int Cycles = 8;
    private const double PollMs = 50;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    internal static async Task<IReadOnlyList<Measured>> RunAsync(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var lanes = OrdealLane.Row(Lanes, exits: 0, TimeProvider.System);
        var access = new GarageAccess(
            new Uri($"http://127.0.0.1:{FreePort.Take(1)[0]}/"), [], Secrets.Token(16), Secrets.Token(16));
        var file = OrdealGarageFile.Write(new(GarageId.Parse("bench"), "Bench", 100_000, folder), access, lanes);
        await using var server = ChildProcess.Start(new(
            "edge", Artifacts.Program("EdgeBridge"), folder, Path.Combine(folder, "server.log"), ["--garage", file], new Dictionary<string, string>(StringComparer.Ordinal)));
        await server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        _ = await Task.WhenAll(lanes.Take(Driven).Select(lane => DriveAsync(lane, 2)));

        var (cpu, began) = (CpuSeconds(server.Id), Stopwatch.GetTimestamp());
        await Task.Delay(Idle, TimeProvider.System);
        var share = (CpuSeconds(server.Id) - cpu) / Stopwatch.GetElapsedTime(began).TotalSeconds * 100;
        var took = (await Task.WhenAll(lanes.Take(Driven).Select(lane => DriveAsync(lane, Cycles)))).SelectMany(times => times).ToList();
        var resident = Resident(server.Id);
        foreach (var lane in lanes)
            await lane.DisposeAsync();
        return
        [
            new("input edge to relay p50, recorded before it acts", Spread.Percentile(took, 0.5), "ms", PollMs + 10),
            new("input edge to relay p99", Spread.Percentile(took, 0.99), "ms", Bar: null),
            new("garage server with 50 boards at 50 ms, CPU", share, "% of a core", 15),
            new("garage server with 50 boards at 50 ms, memory", resident, "MB", 160),
        ];
    }

    /// <summary>A vehicle takes its ticket out of the mouth, which opens the gate; answers how long that took.</summary>
    private static async Task<List<double>> DriveAsync(OrdealLane lane, int cycles)
    {
        var took = new List<double>(cycles);
        for (var i = 0; i < cycles; i++)
        {
            lane.Forget();
            lane.Set(Wiring.Arming, true);
            await PauseAsync();
            lane.Set(Wiring.TicketButton, true);
            _ = await lane.TicketAsync(Answer, CancellationToken.None) ?? throw new InvalidOperationException("No ticket came.");
            lane.Set(Wiring.TicketButton, false);
            // Nowhere near the same place of the poll each time.
            await Task.Delay(TimeSpan.FromMilliseconds(100 + (37 * i % 50)), TimeProvider.System);
            var taken = TimeProvider.System.GetCurrentInstant();
            lane.Set(Wiring.TicketTaken, true);
            var pulse = await lane.PulseAsync(Answer, CancellationToken.None) ?? throw new InvalidOperationException("No gate opened.");
            took.Add((pulse - taken).TotalMilliseconds);
            lane.Set(Wiring.TicketTaken, false);
            await PauseAsync();
            lane.Set(Wiring.Closing, true);
            await PauseAsync();
            lane.Set(Wiring.Arming, false);
            await PauseAsync();
            lane.Set(Wiring.Closing, false);
            for (var wait = 0; wait < 5; wait++)
                await PauseAsync();
        }

        return took;
    }

    private static Task PauseAsync() => Task.Delay(Step, TimeProvider.System);

    private static double CpuSeconds(int process)
    {
        var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var after = fields[(fields.LastIndexOf(')') + 2)..].Split(' ');
        // User and system time, in hundredths of a second.
        return (long.Parse(after[11], CultureInfo.InvariantCulture) + long.Parse(after[12], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static double Resident(int process) => File
        .ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0)
        .Single();
}
