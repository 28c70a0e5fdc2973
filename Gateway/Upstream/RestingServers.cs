using System.Collections.Concurrent;

namespace Fokus.Gateway.Upstream;

/// <summary>Which of several servers to ask: each in its turn, and one that could not be reached last, for a while.</summary>
/// <remarks>Visitors who close their tabs rest nobody: only a connection that did not come about does.</remarks>
internal sealed class RestingServers(TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Uri, long> unreached = new();
    private uint turn;

    /// <summary>The servers in the order in which they are to be tried.</summary>
    public IReadOnlyList<Uri> InOrder(IReadOnlyList<Uri> servers)
    {
        if (servers.Count < 2)
            return servers;
        var first = (int)(Interlocked.Increment(ref turn) % (uint)servers.Count);
        return [.. servers.Skip(first).Concat(servers.Take(first)).OrderBy(server => Rests(server) ? 1 : 0)];
    }

    public void NoteUnreached(Uri server) => unreached[server] = clock.GetTimestamp();

    public void NoteReached(Uri server)
    {
        if (!unreached.IsEmpty)
            unreached.TryRemove(server, out _);
    }

    private bool Rests(Uri server) => unreached.TryGetValue(server, out var since) && clock.GetElapsedTime(since) < Rest;
}
