using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Spectre.Console;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary><c>bringup</c>: walks a technician through every device of a garage before it is put into service.</summary>
internal sealed class BringupCommand : IToolCommand
{
    internal const int AllPassed = 0;
    internal const int NotPassed = 1;
    internal const int BadInput = 2;
    internal const int GarageRuns = 3;

    /// <inheritdoc/>
    public string Name => "bringup";

    /// <inheritdoc/>
    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (System.Console.IsInputRedirected)
        {
            await output.WriteLineAsync("bringup asks a person at the machine: run it in a terminal, without a pipe or a file as its input.");
            return BadInput;
        }

        return await RunAsync(arguments, BrandCatalogue.Of(), AnsiConsole.Console, TimeProvider.System, cancellationToken);
    }

    /// <summary>The same with other brands and another terminal, for tests.</summary>
    internal static async Task<int> RunAsync(
        string[] arguments, BrandCatalogue brands, IAnsiConsole console, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (BringupArguments.Parse(arguments) is not { } asked)
            return Refuse(console, BadInput, [$"Usage: {BringupArguments.Usage}"]);
        var reading = GarageFileReader.Read(asked.File, brands);
        if (reading is GarageFileReading.Bad bad)
            return Refuse(console, BadInput, bad.Faults);
        var file = ((GarageFileReading.Good)reading).File;
        if (asked.Lane is { } lane && file.Lanes.All(one => one.Id != lane))
            return Refuse(console, BadInput, [$"There is no lane {lane} in {asked.File}; there are {string.Join(", ", file.Lanes.Select(one => one.Id))}."]);
        if (SheetFiles.FaultOf(asked.SheetFolder) is { } fault)
            return Refuse(console, BadInput, [fault]);

        // Held to the end: a server that starts meanwhile would be a second master of every board.
        using var held = GarageLock.TryHold(file.DataFolder);
        if (held is null)
        {
            return Refuse(console, GarageRuns,
                [$"The garage server (or another bringup) runs on {file.DataFolder}: stop it first, or two masters would move one gate."]);
        }

        try
        {
            return await WalkAsync(file, asked, brands, new Terminal(console, asked.Words, clock), cancellationToken);
        }
        catch (IOException taken)
        {
            return Refuse(console, BadInput, [$"{taken.Message} Cameras push to {file.Listen} (web.listen): stop what listens there."]);
        }
    }

    private static async Task<int> WalkAsync(
        GarageFile file, BringupArguments asked, BrandCatalogue brands, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var devices = await BringupDevices.StartAsync(file, brands, terminal.Clock, cancellationToken);
        var sheet = await new GarageWalk(file, devices, terminal).WalkAsync(asked.Lane, cancellationToken);
        var written = await SheetFiles.WriteAsync(sheet, asked.SheetFolder, asked.Words, cancellationToken);
        terminal.Show(sheet, written);
        return sheet.IsPassed ? AllPassed : NotPassed;
    }

    private static int Refuse(IAnsiConsole console, int code, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            console.WriteLine(fault);
        return code;
    }
}
