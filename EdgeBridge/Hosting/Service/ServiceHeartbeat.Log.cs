namespace Fokus.EdgeBridge.Hosting.Service;

/// <content>What the heartbeat reports.</content>
internal sealed partial class ServiceHeartbeat
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The journal does not answer: no sign of life is sent, and the service manager will restart the garage server")]
    private static partial void LogNotAlive(ILogger logger, Exception fault);
}
