namespace Fokus.EdgeBridge.Link.Renewal;

internal sealed partial class LinkRenewal
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The centre does not say how the link shall be; it stays as it is: {Why}")]
    private static partial void LogNotHeard(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The link's settings changed at the centre: {Gateways} gateways; it begins anew with them")]
    private static partial void LogMoved(ILogger logger, int gateways);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not all gateways came to know the new key in time; the one in use stays, and it is tried again")]
    private static partial void LogNotKnown(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tunnel's key was not changed, and it is tried again: {Fault}")]
    private static partial void LogNotRotated(ILogger logger, string fault);
}
