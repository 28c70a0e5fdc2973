using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fokus.World.Processes;

/// <summary>
/// One program of ours, started as a user would start it. What it prints goes to a file; the line that begins with
/// READY tells that it serves.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private const int SigStop = 19;
    private const int LastLinesKept = 40;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly StreamWriter log;
    private readonly ConcurrentQueue<string> lastLines = new();
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock logLock = new();

    private ChildProcess(string name, Process process, StreamWriter log) =>
        (Name, this.process, this.log) = (name, process, log);

    /// <summary>What the report calls it, such as <c>silo-1</c>.</summary>
    internal string Name { get; }

    internal int Id => process.Id;

    internal bool IsRunning => !process.HasExited;

    /// <summary>Starts <c>dotnet program arguments</c>.</summary>
    internal static ChildProcess Start(ProcessPlan plan)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(plan.LogFile)!);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = plan.Folder,
        };
        start.ArgumentList.Add(plan.Program);
        foreach (var argument in plan.Arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in plan.Environment)
            start.Environment[name] = value;

        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        var child = new ChildProcess(plan.Name, started, new StreamWriter(plan.LogFile, append: true) { AutoFlush = true });
        started.OutputDataReceived += (_, line) => child.Note(line.Data);
        started.ErrorDataReceived += (_, line) => child.Note(line.Data);
        started.Exited += (_, _) => child.ready.TrySetException(new InvalidOperationException(child.Obituary()));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return child;
    }

    /// <summary>The READY line. Fails with the program's last lines when it ends first or is not ready in time.</summary>
    internal async Task<string> ReadyAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        try
        {
            return await ready.Task.WaitAsync(within, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{Name} was not ready after {within.TotalSeconds:0} s. Its last lines:\n{LastLines()}"), late);
        }
    }

    /// <summary>Ends it without a chance to tidy up, as a power cut would.</summary>
    internal async Task KillAsync(CancellationToken cancellationToken)
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Stops it in its tracks: it runs no instruction more until it is killed.</summary>
    internal void StandStill() => _ = SendSignal(process.Id, SigStop);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            _ = SendSignal(process.Id, SigTerm);
            using var limit = new CancellationTokenSource(StopWithin);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        process.Dispose();
        await log.DisposeAsync();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (logLock)
        {
            if (log.BaseStream.CanWrite)
                log.WriteLine(line);
        }

        lastLines.Enqueue(line);
        while (lastLines.Count > LastLinesKept)
            lastLines.TryDequeue(out _);
        if (line.StartsWith("READY", StringComparison.Ordinal))
            ready.TrySetResult(line);
    }

    private string Obituary() => $"{Name} ended before it was ready. Its last lines:\n{LastLines()}";

    private string LastLines() => string.Join('\n', lastLines);
}
