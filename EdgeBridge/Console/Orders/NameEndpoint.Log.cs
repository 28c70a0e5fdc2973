using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

internal sealed partial class NameEndpoint
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: order {Command} of {Operator} that it is stay {Stay} was answered {Answer}")]
    private static partial void LogNamed(ILogger logger, LaneId lane, CommandId command, OperatorId @operator, StayId stay, OrderAnswer answer);
}
