namespace Fokus.EdgeBridge.Console.Live;

internal sealed partial class LiveLoop
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The console lost sight of the lanes; it looks again in a second")]
    private static partial void LogWatchFailed(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The console could not read the garage; its screens show their data as old")]
    private static partial void LogBeatFailed(ILogger logger, Exception failure);
}
