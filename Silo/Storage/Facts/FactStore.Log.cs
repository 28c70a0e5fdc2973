using Fokus.Domain.Ids;

namespace Fokus.Silo.Storage.Facts;

internal sealed partial class FactStore
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Garage {Garage}: a stored fact cannot be read by this version: {Why}")]
    private static partial void LogUnread(ILogger logger, GarageId garage, string why);
}
