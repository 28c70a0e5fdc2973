using System.CommandLine;
using Fokus.World.Reports;
using Fokus.World.Runs;
using Spectre.Console;

namespace Fokus.World.Commands;

/// <summary><c>run</c>: the system without cars, for somebody who works on it.</summary>
internal static class RunCommand
{
    internal static Command Create()
    {
        var database = new Option<string?>("--database")
        {
            Description = "Connection string of a PostgreSQL to use instead of a private one.",
        };
        var command = new Command("run", "Runs silo, gateway and one garage with simulated hardware, without cars, until Ctrl-C.") { database };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(database), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? database, CancellationToken cancellationToken)
    {
        var log = new LiveLog(AnsiConsole.Console, TimeProvider.System, isQuiet: false);
        var plan = new RunPlan { Folder = RunFolder.Of("run"), Port = 8443, ConnectionString = database };
        try
        {
            await using var town = await Town.StartAsync(plan, log, TimeProvider.System, cancellationToken);
            var garage = town.Garages[0];
            log.Panel("running", $"chain    {town.Centre.ChainAddress}\ngarage   {town.Centre.GarageAddress(garage.Id.Value)}\n"
                + $"direct   {garage.Web}\nlogin    admin, {town.Centre.Secrets.AdminPassword}\nAPI key  {town.Centre.Secrets.ApiKey}\n"
                + $"logs     {plan.Folder}");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }
}
