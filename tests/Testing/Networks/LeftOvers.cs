using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Fokus.Testing.Networks;

/// <summary>Takes namespaces down; also those of a run that crashed, which are known by the number of its process in their name.</summary>
internal static partial class LeftOvers
{
    private const string Folder = "/var/run/netns";
    private const string Sockets = "/var/run/wireguard";

    public static async Task RemoveAsync(string mark, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var path in Directory.GetFiles(Folder, mark + "*"))
        {
            if (Name().Match(Path.GetFileName(path)) is not { Success: true } match
                || Directory.Exists($"/proc/{int.Parse(match.Groups["process"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"))
                continue;
            await RemoveNamespaceAsync(Path.GetFileName(path), cancellationToken);
            RemoveSockets($"f{match.Groups["process"].Value}x");
        }
    }

    /// <summary>Ends every process in a namespace, and then the namespace. One that is gone is no fault.</summary>
    public static async Task RemoveNamespaceAsync(string space, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Folder, space)))
        {
            await KillAsync(space, program: null, cancellationToken);
            await Shell.ScriptAsync($"ip netns delete {space} || true", cancellationToken);
        }

        if (Directory.Exists($"/etc/netns/{space}"))
            Directory.Delete($"/etc/netns/{space}", recursive: true);
    }

    /// <summary>Ends programs in a namespace of ours: those of a name, or all.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> KillAsync(string space, string? program, CancellationToken cancellationToken)
    {
        var killed = 0;
        var inside = await Shell.RunAsync("ip", ["netns", "pids", space], cancellationToken);
        foreach (var number in inside.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            killed += await EndAsync(int.Parse(number, CultureInfo.InvariantCulture), program, cancellationToken) ? 1 : 0;
        return killed;
    }

    private static async Task<bool> EndAsync(int process, string? program, CancellationToken cancellationToken)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            if (program is not null && !string.Equals(running.ProcessName, program, StringComparison.Ordinal))
                return false;
            running.Kill();
            await running.WaitForExitAsync(cancellationToken);
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended between the list and the look.
            return false;
        }
    }

    /// <summary>A wireguard-go that was killed leaves its socket behind.</summary>
    public static void RemoveSockets(string start)
    {
        if (!Directory.Exists(Sockets))
            return;
        foreach (var path in Directory.GetFiles(Sockets, start + "*.sock"))
            File.Delete(path);
    }

    [GeneratedRegex("^[a-z]{3}(?<process>[0-9a-f]+)x[0-9a-f]+-", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
