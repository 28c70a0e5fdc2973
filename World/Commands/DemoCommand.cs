using System.CommandLine;
using System.Diagnostics;
using Fokus.World.Reports;
using Fokus.World.Runs;
using Microsoft.Playwright;
using Spectre.Console;

namespace Fokus.World.Commands;

/// <summary><c>demo</c>: the main job, to be watched. Cars arrive by themselves until Ctrl-C, or until all have left.</summary>
internal static class DemoCommand
{
    private const int UsualPort = 8443;
    private const int CarsWhenOnce = 6;

    internal static Command Create()
    {
        var garages = new Option<int>("--garages") { Description = "How many garages.", DefaultValueFactory = _ => 1 };
        var silos = new Option<int>("--silos") { Description = "How many silos; those after the first join while cars are under way.", DefaultValueFactory = _ => 1 };
        var cars = new Option<int?>("--cars") { Description = "How many cars; without it they come without end, or 6 with --once." };
        var speed = new Option<double>("--speed") { Description = "Pace of the drivers: 1 is to be watched, more is faster.", DefaultValueFactory = _ => 1 };
        var once = new Option<bool>("--once") { Description = "End when the last car has left; the exit code tells whether the books balance." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON, and nothing else." };
        var images = new Option<string?>("--images") { Description = "Show the cameras the JPEG pictures of this folder instead of our own drawings." };
        var shots = new Option<string?>("--shots") { Description = "Save PNG pictures of the pages into this folder." };
        var port = new Option<int?>("--port") { Description = $"Port of the gateway; {UsualPort} unless --once, which takes any free one." };
        var seed = new Option<int>("--seed") { Description = "Decides which cars come.", DefaultValueFactory = _ => 42 };
        var command = new Command("demo", "Runs database, silo, gateway and garages on this machine; cars arrive by themselves.")
        {
            garages, silos, cars, speed, once, json, images, shots, port, seed,
        };
        Within(garages, 1, 20);
        Within(silos, 1, 4);
        speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is <= 0 or > 20)
                result.AddError("--speed: write a number above 0 and at most 20.");
        });
        cars.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--cars: write 1 or more.");
        });
        shots.Validators.Add(result =>
        {
            // The next option would be taken for the folder's name.
            if (result.GetValueOrDefault<string?>() is ['-', ..] option)
                result.AddError($"--shots: write the folder for the pictures, not {option}.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var isOnce = parsed.GetValue(once);
            var plan = new RunPlan
            {
                Folder = RunFolder.Of("demo"),
                Garages = parsed.GetValue(garages),
                Silos = parsed.GetValue(silos),
                Cars = parsed.GetValue(cars) ?? (isOnce ? CarsWhenOnce : 0),
                // Nobody watches a run that ends by itself and prints JSON.
                Speed = isOnce && parsed.GetValue(json) ? Math.Max(2, parsed.GetValue(speed)) : parsed.GetValue(speed),
                Images = parsed.GetValue(images),
                Seed = parsed.GetValue(seed),
                Port = parsed.GetValue(port) ?? (isOnce ? 0 : UsualPort),
            };
            return RunAsync(plan, isOnce, parsed.GetValue(json), parsed.GetValue(shots), cancellationToken);
        });
        return command;
    }

    private static void Within(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        var number = result.GetValueOrDefault<int>();
        if (number < least || number > most)
            result.AddError($"{option.Name}: write a number from {least} to {most}.");
    });

    private static async Task<int> RunAsync(RunPlan plan, bool isOnce, bool isJson, string? shots, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var clock = TimeProvider.System;
        var log = new LiveLog(AnsiConsole.Console, clock, isJson);
        try
        {
            await using var town = await Town.StartAsync(plan, log, clock, cancellationToken);
            log.Panel("open", $"{town.Centre.ChainAddress}\nuser admin, password {town.Centre.Secrets.AdminPassword}\n"
                + $"the browser asks about the certificate once, or trust {town.Centre.CaFile}");
            var driving = town.DriveAsync(cancellationToken);
            await town.GrowAsync(cancellationToken);
            if (shots is not null)
                await PageShots.TakeAsync(town, shots, log, cancellationToken);
            var trips = await driving;
            if (!isOnce)
            {
                log.Say("all cars have left; Ctrl-C ends");
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
            }

            var (cars, checks) = await town.Books.BalanceAsync(trips, cancellationToken);
            var summary = new Summary(town.Centre.ChainAddress, watch.Elapsed.TotalSeconds, cars, checks);
            if (isJson)
                Console.WriteLine(SummaryJson.Write(summary));
            else
                SummaryTable.Write(AnsiConsole.Console, summary);
            return checks.IsGood ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.Say("ended; nothing is left running");
            return isOnce ? 130 : 0;
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException or PlaywrightException or TimeoutException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }
}
