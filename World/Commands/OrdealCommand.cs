using System.CommandLine;
using System.Diagnostics;
using Fokus.World.Ordeals;
using Fokus.World.Reports;
using Spectre.Console;

namespace Fokus.World.Commands;

/// <summary><c>ordeal edge</c>: everything bad that can happen to a garage server, and the books compared after each.</summary>
internal static class OrdealCommand
{
    internal static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "Decides every moment.", DefaultValueFactory = _ => 42 };
        var minutes = new Option<int>("--minutes") { Description = "About how long it may take: 1 to 120.", DefaultValueFactory = _ => 10 };
        var full = new Option<bool>("--full") { Description = "200 kills, 50 cuts, 20 power cuts, however long it takes." };
        var json = new Option<bool>("--json") { Description = "Print the table as JSON, and nothing else." };
        var only = new Option<string[]>("--only") { Description = "Only the rows whose name contains this.", AllowMultipleArgumentsPerToken = true };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 120)
                result.AddError("--minutes: write a number from 1 to 120.");
        });
        var edge = new Command("edge", "Kills, cuts, full and damaged disks, wrong clocks, a long backlog, frozen boards; exits 0 when every row holds.")
        {
            seed, minutes, full, json, only,
        };
        edge.SetAction((parsed, cancellationToken) =>
        {
            var number = parsed.GetValue(seed);
            var plan = parsed.GetValue(full) ? OrdealPlan.Full(number) : OrdealPlan.Within(parsed.GetValue(minutes), number);
            return RunAsync(plan, parsed.GetValue(only) ?? [], parsed.GetValue(json), cancellationToken);
        });
        return new Command("ordeal", "What a part of the system has to bear.") { edge };
    }

    private static async Task<int> RunAsync(OrdealPlan plan, string[] only, bool isJson, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var log = new LiveLog(AnsiConsole.Console, TimeProvider.System, isJson);
        var ordeals = OrdealRun.All
            .Where(ordeal => only.Length == 0 || only.Any(word => ordeal.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (ordeals.Count == 0)
        {
            await Console.Error.WriteLineAsync($"--only: there is no such row; there are: {string.Join(", ", OrdealRun.All.Select(ordeal => ordeal.Name))}.");
            return 2;
        }

        try
        {
            await using var site = await OrdealSite.StartAsync(RunFolder.Of("ordeal"), plan, log, TimeProvider.System, cancellationToken);
            var rows = await OrdealRun.RunAsync(site, ordeals, cancellationToken);
            var seconds = watch.Elapsed.TotalSeconds;
            if (isJson)
                Console.WriteLine(OrdealTable.Json(rows, seconds, plan.Seed));
            else
                OrdealTable.Write(AnsiConsole.Console, rows, seconds, plan.Seed);
            return rows.All(row => row.Holds) ? 0 : 1;
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"seed {plan.Seed}: {refused.Message}");
            return 2;
        }
    }
}
