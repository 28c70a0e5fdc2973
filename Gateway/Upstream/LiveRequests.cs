using System.Collections.Concurrent;
using Fokus.Domain.Ids;

namespace Fokus.Gateway.Upstream;

/// <summary>The requests that are being passed on right now, so that they can be ended when their right to go on ends.</summary>
internal sealed class LiveRequests
{
    private readonly ConcurrentDictionary<LiveRequest, bool> passing = new();

    public int Count => passing.Count;

    /// <summary>Notes a request until it is disposed.</summary>
    public LiveRequest Enter(LiveRequest request)
    {
        request.Left = Leave;
        passing[request] = true;
        return request;
    }

    /// <summary>Ends what a rule says is over.</summary>
    public void EndWhere(Func<LiveRequest, bool> isOver)
    {
        foreach (var request in passing.Keys)
        {
            if (isOver(request))
                request.Abort();
        }
    }

    /// <summary>
    /// Ends a person's streams: who has signed out must not go on seeing plates. A browser in which they are still signed
    /// in comes back by itself.
    /// </summary>
    public void EndStreamsOf(OperatorId person) => EndWhere(request => request.IsStream && request.Person == person);

    /// <summary>Ends every stream: a gateway that stops would wait for them in vain.</summary>
    public void EndStreams() => EndWhere(static request => request.IsStream);

    private void Leave(LiveRequest request) => passing.TryRemove(request, out _);
}
