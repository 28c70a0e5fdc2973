using System.Collections.Concurrent;
using System.Diagnostics;

namespace Fokus.Testing.Networks;

/// <summary>A program that runs on a host of the bench, with what it says.</summary>
public sealed class HostProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Lock turn = new();
    private readonly List<(string Part, TaskCompletionSource<string> Said)> waiting = [];

    internal HostProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything that it said so far, for a test that fails.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Ends with the next line, or one said already, that contains a part.</summary>
    public async Task<string> SaysAsync(string part, TimeSpan within, CancellationToken cancellationToken)
    {
        Task<string> said;
        lock (turn)
        {
            if (lines.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
                return line;
            var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((part, source));
            said = source.Task;
        }

        try
        {
            return await said.WaitAsync(within, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"'{part}' was not said within {within}. It said:\n{Said}", late);
        }
    }

    /// <summary>Forgets what was said, so that the next wait is for something new.</summary>
    public void Forget()
    {
        lock (turn)
            lines.Clear();
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks it to end, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        if (!process.HasExited)
            await Shell.RunAsync("kill", [$"{process.Id}"], cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (turn)
        {
            lines.Enqueue(line);
            waiting.Where(one => line.Contains(one.Part, StringComparison.Ordinal)).ToList().ForEach(one => one.Said.TrySetResult(line));
            waiting.RemoveAll(one => one.Said.Task.IsCompleted);
        }
    }
}
