using System.Net;

namespace Fokus.EdgeBridge.Link;

internal sealed partial class GatewayBeats
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Gateway {Gateway} is reached at {Endpoint}")]
    private static partial void LogReached(ILogger logger, string gateway, IPEndPoint? endpoint);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gateway {Gateway} does not answer; the tunnel to it is made anew until it does")]
    private static partial void LogLost(ILogger logger, string gateway);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tunnel to gateway {Gateway} could not be made anew: {Fault}")]
    private static partial void LogNotRenewed(ILogger logger, string gateway, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The name {Host} of gateway {Gateway} is not found; its last address is {Endpoint}")]
    private static partial void LogNoName(ILogger logger, string gateway, string host, IPEndPoint? endpoint);
}
