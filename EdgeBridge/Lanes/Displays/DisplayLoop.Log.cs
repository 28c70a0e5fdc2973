using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Lanes.Displays;

/// <content>What is reported of displays.</content>
internal sealed partial class DisplayLoop
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The display of lane {Lane} is away: {Why}")]
    private partial void LogAway(LaneId lane, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The display of lane {Lane} is back")]
    private partial void LogBack(LaneId lane);

    [LoggerMessage(Level = LogLevel.Error, Message = "The display driver of lane {Lane} broke")]
    private partial void LogBroke(LaneId lane, Exception fault);
}
