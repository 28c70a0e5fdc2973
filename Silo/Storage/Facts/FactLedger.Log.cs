using Fokus.Domain.Ids;

namespace Fokus.Silo.Storage.Facts;

internal sealed partial class FactLedger
{
    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Garage {Garage}: a batch of facts was refused with {SqlState}; its facts are stored one by one")]
    private static partial void LogSingly(ILogger logger, GarageId garage, string sqlState);

    [LoggerMessage(Level = LogLevel.Error, Message = "Garage {Garage}: fact {Epoch}:{Seq} is kept apart (fault {Fault}): {Why}")]
    private static partial void LogPoison(ILogger logger, GarageId garage, long epoch, long seq, string why, int fault);
}
