using System.Diagnostics;
using System.Globalization;

namespace Fokus.World.Processes;

/// <summary>
/// Programs that an earlier run could not end because it was killed itself. They are known by their id and by the
/// moment at which the kernel started them, so that nobody else's program is ever taken for one of ours.
/// </summary>
internal static class LeftOvers
{
    private const int StartTimeField = 19;

    /// <summary>Notes a program of this run.</summary>
    internal static void Note(string folder, int processId)
    {
        if (StartedAt(processId) is { } started)
            File.AppendAllLines(FileOf(folder), [string.Create(CultureInfo.InvariantCulture, $"{processId} {started}")]);
    }

    /// <summary>Ends what an earlier run in the same folder left running.</summary>
    internal static void End(string folder)
    {
        if (!File.Exists(FileOf(folder)))
            return;
        foreach (var line in File.ReadAllLines(FileOf(folder)))
        {
            if (line.Split(' ') is [var id, var started] && int.TryParse(id, CultureInfo.InvariantCulture, out var processId)
                && string.Equals(StartedAt(processId), started, StringComparison.Ordinal))
            {
                using var process = Process.GetProcessById(processId);
                process.Kill();
            }
        }
    }

    private static string FileOf(string folder) => Path.Combine(folder, "pids");

    /// <summary>The start time in the kernel's own count; <c>null</c> when there is no such process.</summary>
    private static string? StartedAt(int processId)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat");
        if (!File.Exists(file))
            return null;
        // The name in parentheses may hold blanks; what counts follows it.
        var text = File.ReadAllText(file);
        return text[(text.LastIndexOf(')') + 2)..].Split(' ')[StartTimeField];
    }
}
