using System.ComponentModel;
using System.Diagnostics;

namespace Fokus.Tunnel.Tools;

/// <summary>Runs the system's tools for networks: <c>ip</c>, <c>nft</c>, <c>wg</c>, <c>conntrack</c>, <c>ss</c>.</summary>
public static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // A service's PATH often lacks the folders of the administrator's tools.
    private static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>Runs a tool to its end and returns what it said; whether it succeeded is in the answer.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Never a secret: everybody on the machine can read them.</param>
    /// <param name="input">What it reads from standard input; empty for nothing. Secrets go here.</param>
    /// <param name="cancellationToken">Ends the wait and the tool.</param>
    /// <exception cref="TunnelException">It is not installed, or did not come to its end in 10 s.</exception>
    public static async Task<ToolAnswer> TryAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        var path = Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new TunnelException($"{program} is not installed: install wireguard-tools, wireguard-go, nftables, iproute2 and conntrack.");
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // wireguard-go leaves its child our pipes when it is asked to log, and then they never end.
        start.Environment.Remove("LOG_LEVEL");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Start(start);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, (await error).Trim());
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            throw new TunnelException($"{program} did not come to its end within {Limit.TotalSeconds:0} s.", late);
        }
        catch (IOException fault)
        {
            throw new TunnelException($"{program} ended before it had read its input: {fault.Message}", fault);
        }
    }

    /// <summary>Runs a tool that must succeed, and returns its output.</summary>
    /// <inheritdoc cref="TryAsync" path="/param"/>
    /// <exception cref="TunnelException">Also when it failed: with what it said.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        var words = arguments.ToList();
        var answer = await TryAsync(program, words, input, cancellationToken);
        return answer.IsSuccess
            ? answer.Output
            : throw new TunnelException($"{program} {string.Join(' ', words)} failed with {answer.ExitCode}: {answer.Error}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new TunnelException($"{start.FileName} cannot be started: {fault.Message}", fault);
        }
    }
}
