using Fokus.Domain.Ids;
using Microsoft.Extensions.Logging;

namespace Fokus.Grains.Lanes;

internal sealed partial class LaneGrain
{
    [LoggerMessage(Level = LogLevel.Error,
        Message = "Garage {Garage}, lane {Lane}: the twin and the lane disagree, {Differences} times in all (fault {Fault})")]
    private static partial void LogDiffers(ILogger logger, GarageId garage, LaneId lane, long differences, int fault);
}
