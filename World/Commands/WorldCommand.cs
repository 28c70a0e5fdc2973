using System.CommandLine;
using System.Diagnostics;
using Fokus.World.Reports;
using Fokus.World.Runs;
using Spectre.Console;

namespace Fokus.World.Commands;

/// <summary><c>world</c>: a run with trouble that a seed decides: servers die, lines are cut; the books must balance.</summary>
internal static class WorldCommand
{
    internal static Command Create()
    {
        var seed = new Argument<int>("seed") { Description = "Decides the cars and the trouble.", DefaultValueFactory = _ => 42 };
        var cars = new Option<int>("--cars") { Description = "How many cars.", DefaultValueFactory = _ => 20 };
        var command = new Command("world", "Sends cars while servers are killed and lines are cut; exits 0 when nothing was lost or doubled.")
        {
            seed, cars,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(seed), parsed.GetValue(cars), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int seed, int cars, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var log = new LiveLog(AnsiConsole.Console, TimeProvider.System, isQuiet: false);
        var plan = new RunPlan { Folder = RunFolder.Of("world"), Cars = cars, Speed = 3, Seed = seed };
        try
        {
            await using var town = await Town.StartAsync(plan, log, TimeProvider.System, cancellationToken);
            var driving = town.DriveAsync(cancellationToken);
            await Trouble.MakeAsync(town, new Random(seed), log, driving, cancellationToken);
            var trips = await driving;
            var (reports, checks) = await town.Books.BalanceAsync(trips, cancellationToken);
            SummaryTable.Write(AnsiConsole.Console, new Summary(town.Centre.ChainAddress, watch.Elapsed.TotalSeconds, reports, checks));
            return checks.IsUnbroken ? 0 : 1;
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync($"seed {seed}: {refused.Message}");
            return 2;
        }
    }
}
