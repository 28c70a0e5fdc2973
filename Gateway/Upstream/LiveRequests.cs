using System.Collections.Concurrent;
using Fokus.Domain.Ids;

namespace Fokus.Gateway.Upstream;

/// <summary>The requests that are being passed on right now, so that they can be ended when their right to go on ends.</summary>
internal sealed class LiveRequests
{
    private readonly ConcurrentDictionary<Passing, bool> passing = new();

    public int Count => passing.Count;

    /// <summary>Notes a request until the result is disposed.</summary>
    public IDisposable Enter(string audience, OperatorId? person, bool isStream, HttpContext context)
    {
        var entry = new Passing(this, audience, person, isStream, context);
        passing[entry] = true;
        return entry;
    }

    /// <summary>Ends what is on its way to one audience.</summary>
    public void End(string audience, bool streamsOnly)
    {
        foreach (var entry in passing.Keys)
        {
            if (entry.Audience.Equals(audience, StringComparison.Ordinal) && (entry.IsStream || !streamsOnly))
                entry.Abort();
        }
    }

    /// <summary>
    /// Ends a person's streams: who has signed out must not go on seeing plates. A browser in which they are still signed
    /// in comes back by itself.
    /// </summary>
    public void EndStreamsOf(OperatorId person)
    {
        foreach (var entry in passing.Keys)
        {
            if (entry.IsStream && entry.Person == person)
                entry.Abort();
        }
    }

    /// <summary>Ends every stream: a gateway that stops would wait for them in vain.</summary>
    public void EndStreams()
    {
        foreach (var entry in passing.Keys)
        {
            if (entry.IsStream)
                entry.Abort();
        }
    }

    private sealed class Passing(LiveRequests all, string audience, OperatorId? person, bool isStream, HttpContext context) : IDisposable
    {
        private readonly Lock turn = new();
        private HttpContext? context = context;

        public string Audience => audience;

        public OperatorId? Person => person;

        public bool IsStream => isStream;

        // The server uses a context again for the connection's next request: an abort that came late would hit that one.
        public void Abort()
        {
            lock (turn)
                context?.Abort();
        }

        public void Dispose()
        {
            lock (turn)
                context = null;
            all.passing.TryRemove(this, out _);
        }
    }
}
