using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <content>What the effects report.</content>
internal sealed partial class LaneEffects
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane} gave its gate command {Command}: {Outcome}")]
    private static partial void LogOpened(ILogger logger, LaneId lane, CommandId command, GateOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "A driver of lane {Lane} broke")]
    private static partial void LogDriverBroke(ILogger logger, Exception fault, LaneId lane);
}
