using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Hosting.Control;
using Fokus.EdgeBridge.Hosting.GarageFiles;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary><c>reload</c>: has the running garage server read its file again.</summary>
internal sealed class ReloadCommand : IToolCommand
{
    private const int Done = 0;
    private const int BadInput = 2;
    private const int NotRunning = 3;

    /// <inheritdoc/>
    public string Name => "reload";

    /// <inheritdoc/>
    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) =>
        RunAsync(arguments, BrandCatalogue.Of(), output, cancellationToken);

    /// <summary>The same with other brands, for tests.</summary>
    internal static async Task<int> RunAsync(string[] arguments, BrandCatalogue brands, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [var path])
            return await SayAsync(output, BadInput, "Usage: reload FILE");
        // Here as well as there: a bad file is told even when no server runs.
        var reading = GarageFileReader.Read(path, brands);
        if (reading is GarageFileReading.Bad bad)
            return await SayAsync(output, BadInput, [.. bad.Faults]);

        var file = ((GarageFileReading.Good)reading).File;
        var reply = await ControlClient.AskAsync(file.DataFolder, $"reload {file.Path}", cancellationToken);
        return reply is null
            ? await SayAsync(output, NotRunning, $"No garage server answers in {file.DataFolder}: it takes the file when it starts.")
            : await SayAsync(output, reply.IsDone ? Done : BadInput, [.. reply.Lines]);
    }

    private static async Task<int> SayAsync(TextWriter output, int code, params string[] lines)
    {
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        return code;
    }
}
