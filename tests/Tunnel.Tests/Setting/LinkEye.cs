using Fokus.Domain.Ids;
using Fokus.Gateway.Links;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>Reads a hub's report whenever it is replaced, and tells whoever waits for something in it.</summary>
internal sealed class LinkEye : IDisposable
{
    private readonly string path;
    private readonly FileSystemWatcher watcher;
    private readonly Lock turn = new();
    private readonly List<(Func<LinkReport, bool> Holds, TaskCompletionSource<LinkReport> Seen)> waiting = [];

    public LinkEye(string path)
    {
        this.path = path;
        watcher = new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        watcher.Renamed += (_, _) => Look();
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>The report of now.</summary>
    public LinkReport? Report => LinkFile.Find(path);

    public Task<LinkReport> SeesAsync(string garage, LinkState state, CancellationToken cancellationToken) =>
        SeesAsync(report => report.Find(GarageId.Parse(garage))?.Verdict.State == state, $"{garage} {state}", cancellationToken);

    /// <summary>Ends with the first report, the one of now included, of which something holds.</summary>
    public async Task<LinkReport> SeesAsync(Func<LinkReport, bool> holds, string what, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource<LinkReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (turn)
            waiting.Add((holds, source));
        Look();
        try
        {
            return await source.Task.WaitAsync(Town.Guard, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The hub never said: {what}. It says: {string.Join("; ", Report?.Garages.Select(link => link.ToString()) ?? [])}", late);
        }
    }

    public void Dispose() => watcher.Dispose();

    private void Look()
    {
        if (Report is not { } report)
            return;
        lock (turn)
        {
            waiting.Where(one => one.Holds(report)).ToList().ForEach(one => one.Seen.TrySetResult(report));
            waiting.RemoveAll(one => one.Seen.Task.IsCompleted);
        }
    }
}
