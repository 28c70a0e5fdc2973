using System.Diagnostics;

namespace Fokus.Testing.Networks;

/// <summary>Runs programs to their end; they must succeed.</summary>
internal static class Shell
{
    private static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static bool IsInstalled(string program) => Array.Exists(Folders, folder => File.Exists(Path.Combine(folder, program)));

    public static Task<string> ScriptAsync(string script, CancellationToken cancellationToken) =>
        RunAsync("bash", ["-ec", script], cancellationToken);

    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)}: {process.ExitCode}: {await error}");
    }
}
