using System.Net;

namespace Fokus.Gateway.Links.Entry;

internal sealed partial class SiloEntry
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Garages reach the silos at {EndPoint}")]
    private static partial void LogListening(ILogger logger, EndPoint endPoint);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A garage came through the tunnel, and none of {Count} silos answers")]
    private static partial void LogNoSilo(ILogger logger, int count);
}
