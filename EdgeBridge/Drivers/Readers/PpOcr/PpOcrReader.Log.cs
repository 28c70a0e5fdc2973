namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

internal sealed partial class PpOcrReader
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The plate reader is warm")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture was dropped: more come than can be read. {Dropped} since the start")]
    private static partial void LogDropped(ILogger logger, long dropped);

    [LoggerMessage(Level = LogLevel.Error, Message = "A picture broke the plate reader and is answered as a bad one")]
    private static partial void LogBroke(ILogger logger, Exception broke);

    [LoggerMessage(Level = LogLevel.Error, Message = "No plate will be read: the networks in {Folder} do not load. Run ./fokus setup, then start again")]
    private static partial void LogNotLoaded(ILogger logger, Exception broke, string folder);
}
