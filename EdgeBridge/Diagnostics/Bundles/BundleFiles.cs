using System.Globalization;
using System.Runtime.InteropServices;
using Fokus.EdgeBridge.Hosting.Control;
using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics.Bundles;

/// <summary>What goes into a bundle, each under its name. Nothing is copied: everything is written for it.</summary>
/// <param name="GarageFile">The garage file; <c>null</c> when only a data folder is known.</param>
/// <param name="DataFolder">The data folder; <c>null</c> when the file does not say.</param>
/// <param name="FaultPlaces">Where the garage file has faults; never what stands there.</param>
internal sealed record BundleFiles(string? GarageFile, string? DataFolder, IReadOnlyList<string> FaultPlaces)
{
    private const int MostFiles = 500;

    internal async Task<IReadOnlyList<(string Name, string Text)>> WriteAsync(Instant at, CancellationToken cancellationToken)
    {
        var files = new List<(string, string)> { ("about.txt", About(at)) };
        if (GarageFile is not null)
        {
            files.Add(("garage.json", RedactedGarage.Of(await File.ReadAllBytesAsync(GarageFile, cancellationToken)) ?? "The garage file is no JSON."));
            files.Add(("faults.txt", FaultPlaces.Count == 0 ? "The garage file has no faults." : string.Join('\n', FaultPlaces)));
        }

        if (DataFolder is not null)
        {
            files.Add(("diagnostics.json", await LiveAsync(DataFolder, cancellationToken)));
            files.Add(("journal.txt", StoredFacts.Of(DataFolder)));
            files.Add(("files.txt", Listing(DataFolder)));
        }

        return files;
    }

    private static string About(Instant at) => string.Create(CultureInfo.InvariantCulture, $"""
        written at {at}
        Fokus.EdgeBridge {GarageDiagnostics.Version}
        {RuntimeInformation.FrameworkDescription}
        {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors
        Not in here: plates, names, pictures, secrets, and the log. The log is had with: journalctl -u fokus-edge
        """);

    private static async Task<string> LiveAsync(string folder, CancellationToken cancellationToken) =>
        await ControlClient.AskAsync(folder, "diagnostics", cancellationToken) is { IsDone: true } reply
            ? string.Join('\n', reply.Lines)
            : "{ \"note\": \"No garage server answered on this folder.\" }";

    /// <summary>Names of files that we gave ourselves, and sizes. A picture's name is its hash: pictures and keys are only counted.</summary>
    private static string Listing(string folder)
    {
        try
        {
            var root = new DirectoryInfo(folder);
            var lines = root.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Take(MostFiles)
                .Where(file => IsOurs(file.Name))
                .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length}"))
                .Concat(root.EnumerateDirectories().Where(each => each.Name is "pictures" or "keys").Select(Count));
            return string.Join('\n', lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "The data folder cannot be read: run this as the server's account.";
        }
    }

    private static bool IsOurs(string name) => name.StartsWith("journal.db", StringComparison.Ordinal) || name is "lock" or "ballast" or ControlSocket.Name;

    private static string Count(DirectoryInfo folder)
    {
        var (count, bytes) = (0L, 0L);
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            (count, bytes) = (count + 1, bytes + file.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{folder.Name}/ {count} files, {bytes} bytes");
    }
}
