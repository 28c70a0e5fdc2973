using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Gates;
using Microsoft.Extensions.Logging;

namespace Fokus.Grains.Gates;

internal sealed partial class GateGrain
{
    [LoggerMessage(Level = LogLevel.Information,
        Message = "Garage {Garage}, lane {Lane}: order {Command} by {Person} to open: {Outcome}")]
    private static partial void LogOrdered(
        ILogger logger, GarageId garage, LaneId lane, CommandId command, OperatorId person, OpenOutcome outcome);
}
