namespace Fokus.Gateway.Upstream;

/// <summary>How long the two ends of a request may be silent, and what it counts against.</summary>
internal enum RequestKind
{
    /// <summary>Asked, answered, over.</summary>
    Page = 1,

    /// <summary>Events for as long as somebody listens; a live one beats every second.</summary>
    Events = 2,

    /// <summary>A WebSocket, which may rightly be silent for hours.</summary>
    Socket = 3,
}
