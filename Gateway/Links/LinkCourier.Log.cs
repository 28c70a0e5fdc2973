namespace Fokus.Gateway.Links;

internal sealed partial class LinkCourier
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster did not take what the hub says of the tunnels: {Why}")]
    private static partial void LogNotTold(ILogger logger, string why);
}
