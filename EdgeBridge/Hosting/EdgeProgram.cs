using Fokus.EdgeBridge.Console;
using Fokus.EdgeBridge.Console.Displays;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Stays.PayStations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;

namespace Fokus.EdgeBridge.Hosting;

/// <summary>The garage server from its arguments to its end.</summary>
internal static class EdgeProgram
{
    private const int WrongFile = 2;
    private const int AlreadyRunning = 3;

    internal static async Task<int> RunAsync(string[] args)
    {
        var brands = BrandCatalogue.Of();
        if (args is [var name, .. var words] && brands.Command(name) is { } command)
        {
            using var stop = new StopOnSignal();
            return await command.RunAsync(words, System.Console.Out, stop.Token);
        }

        if (CommandLine.Parse(args) is not { } line)
        {
            await System.Console.Error.WriteLineAsync(CommandLine.Usage);
            return WrongFile;
        }

        switch (GarageFileReader.Read(line.GarageFile, brands))
        {
            case GarageFileReading.Bad bad:
                foreach (var fault in bad.Faults)
                    await System.Console.Error.WriteLineAsync(fault);
                return WrongFile;
            case GarageFileReading.Good good when line.IsCheck:
                await System.Console.Out.WriteLineAsync($"{line.GarageFile}: garage {good.File.Garage}, {good.File.Lanes.Count} lanes, no faults.");
                return 0;
            case GarageFileReading.Good good:
                return await ServeAsync(good.File, brands);
            default:
                throw new System.Diagnostics.UnreachableException("GarageFileReading is a closed family");
        }
    }

    /// <summary>The server, not started yet. A test puts its own clock or brands in first.</summary>
    internal static WebApplication Build(GarageFile file, BrandCatalogue brands)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(file.Listen.ToString());
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        // Standard output is for the one line that says that the server is up; an address can hold a plate, so no request log.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It warns that its keys lie unencrypted: they lie in the data folder, which only this account reads.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddGarage(file, brands);
        builder.Services.AddGarageConsole();

        var app = builder.Build();
        app.MapPaymentEndpoints();
        app.MapCameraPushes();
        app.MapDisplays(file.DisplayToken);
        app.MapGarageConsole();
        return app;
    }

    private static async Task<int> ServeAsync(GarageFile file, BrandCatalogue brands)
    {
        using var held = GarageLock.TryHold(file.DataFolder);
        if (held is null)
        {
            await System.Console.Error.WriteLineAsync($"Another process runs the garage in {file.DataFolder}: stop it first.");
            return AlreadyRunning;
        }

        await using var app = Build(file, brands);
        await app.StartAsync();
        var web = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await System.Console.Out.WriteLineAsync($"READY edge garage={file.Garage} web={web}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
