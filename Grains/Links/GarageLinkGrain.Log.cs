using Fokus.Domain.Ids;
using Microsoft.Extensions.Logging;

namespace Fokus.Grains.Links;

internal sealed partial class GarageLinkGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: a newer session took over the link")]
    private static partial void LogSuperseded(ILogger logger, GarageId garage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Garage {Garage}: command {Command} was sent and no answer came")]
    private static partial void LogUnanswered(ILogger logger, GarageId garage, CommandId command);
}
