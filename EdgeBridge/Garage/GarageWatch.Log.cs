namespace Fokus.EdgeBridge.Garage;

/// <content>What the watch reports.</content>
internal sealed partial class GarageWatch
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The watch over the garage failed; it looks again")]
    private static partial void LogLookFailed(ILogger logger, Exception fault);
}
