using System.Net;
using Fokus.Domain.Ids;

namespace Fokus.Gateway.Upstream;

/// <summary>A request that is being passed on right now: what its right to go on hangs on.</summary>
internal sealed class LiveRequest(HttpContext context) : IDisposable
{
    private readonly Lock turn = new();
    private HttpContext? context = context;

    /// <summary>The public host that was asked for, in its one spelling.</summary>
    public required string Host { get; init; }

    /// <summary>The garage, or the chain console, that stood behind the host when the request came.</summary>
    public required string Audience { get; init; }

    public required IPAddress Client { get; init; }

    public required PathString Path { get; init; }

    /// <summary>In whose name; <c>null</c> for a partner.</summary>
    public required OperatorId? Person { get; init; }

    public required bool IsStream { get; init; }

    /// <summary>The server that it went to, among several the last one tried.</summary>
    public required Uri Server { get; set; }

    /// <summary>True when it was cut, and did not end by itself.</summary>
    public bool IsEnded { get; private set; }

    internal Action<LiveRequest>? Left { get; set; }

    /// <summary>Cuts the connection. The server uses a context again for the connection's next request: an abort that came late would hit that one.</summary>
    public void Abort()
    {
        lock (turn)
        {
            IsEnded = context is not null;
            context?.Abort();
        }
    }

    public void Dispose()
    {
        lock (turn)
            context = null;
        Left?.Invoke(this);
    }
}
