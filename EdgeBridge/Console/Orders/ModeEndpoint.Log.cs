using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

internal sealed partial class ModeEndpoint
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: order {Command} of {Operator} to work as {Mode} was answered {Answer}")]
    private static partial void LogMode(ILogger logger, LaneId lane, CommandId command, OperatorId @operator, LaneMode mode, OrderAnswer answer);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: order {Command} of {Operator} to lead as {Direction} was answered {Answer}")]
    private static partial void LogDirection(ILogger logger, LaneId lane, CommandId command, OperatorId @operator, LaneKind direction, OrderAnswer answer);
}
