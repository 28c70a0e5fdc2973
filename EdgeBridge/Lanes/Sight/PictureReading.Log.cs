using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <content>What is reported of readings.</content>
internal sealed partial class PictureReading
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The plate reader broke on a picture of lane {Lane}")]
    private static partial void LogReaderBroke(ILogger logger, Exception fault, LaneId lane);
}
