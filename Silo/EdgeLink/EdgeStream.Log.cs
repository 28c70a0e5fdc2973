using Fokus.Domain.Ids;

namespace Fokus.Silo.EdgeLink;

internal sealed partial class EdgeStream
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Garage {Garage}: the stream ended")]
    private static partial void LogEnded(ILogger logger, GarageId garage);
}
