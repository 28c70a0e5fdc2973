using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Fokus.Testing.Networks;

/// <summary>Takes namespaces down; also those of a run that crashed, which are known by the number of its process in their name.</summary>
internal static partial class LeftOvers
{
    private const string Folder = "/var/run/netns";

    public static async Task RemoveAsync(string mark, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var path in Directory.GetFiles(Folder, mark + "*"))
        {
            if (Name().Match(Path.GetFileName(path)) is { Success: true } match
                && !Directory.Exists($"/proc/{int.Parse(match.Groups["process"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"))
                await RemoveNamespaceAsync(Path.GetFileName(path), cancellationToken);
        }
    }

    /// <summary>Ends every process in a namespace, and then the namespace. One that is gone is no fault.</summary>
    public static async Task RemoveNamespaceAsync(string space, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Folder, space)))
        {
            var inside = await Shell.RunAsync("ip", ["netns", "pids", space], cancellationToken);
            foreach (var number in inside.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                await EndAsync(int.Parse(number, CultureInfo.InvariantCulture), cancellationToken);
            await Shell.ScriptAsync($"ip netns delete {space} || true", cancellationToken);
        }

        if (Directory.Exists($"/etc/netns/{space}"))
            Directory.Delete($"/etc/netns/{space}", recursive: true);
    }

    private static async Task EndAsync(int process, CancellationToken cancellationToken)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            running.Kill();
            await running.WaitForExitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // It ended between the list and the look.
            return;
        }
    }

    [GeneratedRegex("^[a-z]{3}(?<process>[0-9a-f]+)x[0-9a-f]+-", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
