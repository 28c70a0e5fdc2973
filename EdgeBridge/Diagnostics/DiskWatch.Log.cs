namespace Fokus.EdgeBridge.Diagnostics;

/// <content>What the watch reports.</content>
internal sealed partial class DiskWatch
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The look at the disk failed; it is made again")]
    private static partial void LogLookFailed(ILogger logger, Exception fault);
}
