namespace Fokus.EdgeBridge.Lanes.Sight;

/// <content>What the store reports.</content>
internal sealed partial class PictureStore
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Pictures cannot be stored; they are dropped until the disk takes them again")]
    private static partial void LogNotKept(ILogger logger, Exception fault);
}
