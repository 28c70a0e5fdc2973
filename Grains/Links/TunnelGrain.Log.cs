using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Microsoft.Extensions.Logging;

namespace Fokus.Grains.Links;

internal sealed partial class TunnelGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: its server has joined")]
    private static partial void LogJoined(ILogger logger, GarageId garage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Garage {Garage}: a server came with a code and was refused: {Answer}")]
    private static partial void LogNotJoined(ILogger logger, GarageId garage, JoinAnswer answer);

    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: it is heard by its new key, says {By}")]
    private static partial void LogRotated(ILogger logger, GarageId garage, string by);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Garage {Garage}: its tunnel was taken away by {By}")]
    private static partial void LogRevoked(ILogger logger, GarageId garage, string by);
}
