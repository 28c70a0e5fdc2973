using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

internal sealed partial class OpenEndpoint
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: order {Command} of {Operator} was answered {Answer}")]
    private static partial void LogOrdered(ILogger logger, LaneId lane, CommandId command, OperatorId @operator, OrderAnswer answer);
}
