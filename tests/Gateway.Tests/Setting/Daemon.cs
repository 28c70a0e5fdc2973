using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>A foreign server that a test starts and stops by its process.</summary>
internal sealed class Daemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private Daemon(Process process) => this.process = process;

    public static bool IsThere(string program) =>
        new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin" }.Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Starts a program and returns when it has said <paramref name="ready"/>, on either output.</summary>
    public static async Task<Daemon> StartAsync(string program, string ready, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["PEBBLE_VA_NOSLEEP"] = "1";
        var said = new List<string>();
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said)
                said.Add(line.Data ?? "");
            if (line.Data?.Contains(ready, StringComparison.Ordinal) == true)
                isReady.TrySetResult();
        }

        started.OutputDataReceived += Hear;
        started.ErrorDataReceived += Hear;
        started.Exited += (_, _) => isReady.TrySetException(new InvalidOperationException($"{program} ended: {string.Join('\n', said)}"));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await isReady.Task.WaitAsync(Patience);
        return new(started);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
