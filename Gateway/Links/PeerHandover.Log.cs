namespace Fokus.Gateway.Links;

internal sealed partial class PeerHandover
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Peers {Number} are handed over to the hub: {Garages} garages, {Revoked} revoked")]
    private static partial void LogHandedOver(ILogger logger, long number, int garages, int revoked);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who may have a tunnel cannot be written to {Path}, and is tried again until it can; the hub goes on with what it has")]
    private static partial void LogNotWritten(ILogger logger, string path, Exception fault);
}
