using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <content>What the recorder reports.</content>
internal sealed partial class LaneRecorder
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Lane {Lane} begins anew: what was stored of it cannot be used. {Why}")]
    private static partial void LogForgotten(ILogger logger, LaneId lane, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "DiskNearlyFull (403): lane {Lane} could not record an input ({Why}); nothing is done by it")]
    private static partial void LogNotRecorded(ILogger logger, LaneId lane, AppendFailure why);
}
