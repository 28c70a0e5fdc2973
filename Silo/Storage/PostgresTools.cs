using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Fokus.Silo.Storage;

/// <summary>
/// The programs of a PostgreSQL installation. The server refuses to run as root, so for root they run as the user
/// <c>postgres</c> that the distribution's package makes.
/// </summary>
internal sealed class PostgresTools
{
    private const string Unprivileged = "postgres";
    private readonly string binaries;

    private PostgresTools(string binaries) => this.binaries = binaries;

    /// <summary>The newest installation on this machine.</summary>
    internal static PostgresTools Find() => Find("/usr/lib/postgresql");

    internal static PostgresTools Find(string root)
    {
        var newest = Directory.Exists(root)
            ? Directory.GetDirectories(root)
                .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
                .FirstOrDefault()
            : null;
        return newest is null
            ? throw new PostgresUnavailableException(
                $"PostgreSQL is not installed: there is no initdb under {root}. Run 'apt-get install --yes postgresql', "
                + "or set ConnectionStrings__Fokus to a database that exists.")
            : new(Path.Combine(newest, "bin"));
    }

    /// <summary>Runs one of the programs to its end; answers its exit code and what it said.</summary>
    internal Task<(int ExitCode, string Said)> RunAsync(string program, CancellationToken cancellationToken, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        return Environment.IsPrivilegedProcess
            ? RunProcessAsync("setpriv", cancellationToken,
                [$"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--clear-groups", "--", path, .. arguments])
            : RunProcessAsync(path, cancellationToken, arguments);
    }

    /// <summary>Gives a folder to the user as whom the server runs.</summary>
    internal static async Task HandOverAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var (exitCode, said) = await RunProcessAsync(
            "chown", cancellationToken, "--recursive", $"{Unprivileged}:{Unprivileged}", folder);
        if (exitCode != 0)
            throw new PostgresUnavailableException($"The folder {folder} cannot be given to the user {Unprivileged}: {said}");
    }

    private static async Task<(int ExitCode, string Said)> RunProcessAsync(
        string program, CancellationToken cancellationToken, params string[] arguments)
    {
        // pg_ctl gives the server that it leaves behind a log file instead of these pipes, so they end with pg_ctl.
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start) ?? throw new UnreachableException("a program that is started is a new process");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, $"{await output}{await error}".Trim());
        }
        catch (Win32Exception missing)
        {
            throw new PostgresUnavailableException($"{program} cannot be started: {missing.Message}");
        }
    }
}
