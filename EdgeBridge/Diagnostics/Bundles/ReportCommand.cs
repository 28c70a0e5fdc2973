using System.IO.Compression;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Diagnostics.Bundles;

/// <summary><c>report</c>: packs what somebody who helps from afar has to know. No plates, names, pictures or secrets.</summary>
internal sealed class ReportCommand : IToolCommand
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) =>
        RunAsync(arguments, BrandCatalogue.Of(), TimeProvider.System, output, cancellationToken);

    /// <summary>The same with other brands, for tests.</summary>
    internal static async Task<int> RunAsync(
        string[] arguments, BrandCatalogue brands, TimeProvider clock, TextWriter output, CancellationToken cancellationToken)
    {
        var at = clock.GetCurrentInstant();
        if (Parse(arguments, at) is not { } asked)
        {
            await output.WriteLineAsync("Usage: report FILE|DATA [--out ZIP]");
            return BadInput;
        }

        if (FilesOf(asked.Path, brands) is not { } files)
        {
            await output.WriteLineAsync($"{asked.Path} is neither a garage file nor a data folder.");
            return BadInput;
        }

        try
        {
            await PackAsync(asked.Zip, await files.WriteAsync(at, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"The report cannot be written: {fault.Message} Name another file with --out.");
            return BadInput;
        }

        await output.WriteLineAsync($"Written: {asked.Zip}");
        return Done;
    }

    private static (string Path, string Zip)? Parse(string[] arguments, Instant at)
    {
        var stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(at);
        return arguments switch
        {
            [var path] => (path, Path.GetFullPath($"fokus-report-{stamp}.zip")),
            [var path, "--out", var zip] => (path, Path.GetFullPath(zip)),
            _ => null,
        };
    }

    private static BundleFiles? FilesOf(string path, BrandCatalogue brands)
    {
        if (Directory.Exists(path))
            return new(null, Path.GetFullPath(path), []);
        if (!File.Exists(path))
            return null;
        return GarageFileReader.Read(path, brands) switch
        {
            GarageFileReading.Good good => new(path, good.File.DataFolder, []),
            // A fault quotes what stands in the file: only its place is told.
            GarageFileReading.Bad bad => new(path, null, [.. bad.Faults.Select(RedactedGarage.PlaceOf)]),
            _ => throw new System.Diagnostics.UnreachableException("GarageFileReading is a closed family"),
        };
    }

    private static async Task PackAsync(string zip, IReadOnlyList<(string Name, string Text)> files, CancellationToken cancellationToken)
    {
        // Under another name until it is whole: nobody sends half a report.
        var unfinished = zip + ".new";
        await using (var stream = File.Create(unfinished))
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                await using var entry = await archive.CreateEntry(name).OpenAsync(cancellationToken);
                await using var writer = new StreamWriter(entry);
                await writer.WriteLineAsync(text.AsMemory(), cancellationToken);
            }
        }

        File.Move(unfinished, zip, overwrite: true);
    }
}
