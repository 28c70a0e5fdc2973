namespace Fokus.EdgeBridge.Uplink;

/// <content>What the uplink reports.</content>
internal sealed partial class UplinkLoop
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The link to {Silo} is lost: {Why}")]
    private static partial void LogLost(ILogger logger, Uri silo, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No link to {Silo}: {Why}")]
    private static partial void LogNotWelcome(ILogger logger, Uri silo, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The session with {Silo} broke")]
    private static partial void LogBroke(ILogger logger, Exception fault, Uri silo);

    [LoggerMessage(Level = LogLevel.Information, Message = "The uplink is closed")]
    private static partial void LogStopped(ILogger logger);
}
