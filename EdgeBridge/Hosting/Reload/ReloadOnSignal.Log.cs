namespace Fokus.EdgeBridge.Hosting.Reload;

/// <content>What is reported of the signal.</content>
internal sealed partial class ReloadOnSignal
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The garage file could not be read again; the garage goes on as it was")]
    private static partial void LogReloadFailed(ILogger logger, Exception fault);
}
