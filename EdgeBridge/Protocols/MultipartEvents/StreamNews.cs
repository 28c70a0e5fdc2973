using NodaTime;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>What an <see cref="EventStreamLink"/> reports.</summary>
internal abstract record StreamNews
{
    private StreamNews()
    {
    }

    /// <summary>Something came.</summary>
    internal sealed record Event(EventGroup Group) : StreamNews;

    /// <summary>The stream is not there; it is tried again.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record Lost(string Why) : StreamNews;

    /// <summary>The stream is there again.</summary>
    /// <param name="Away">How long nothing was heard.</param>
    internal sealed record Back(Duration Away) : StreamNews;
}
