using Fokus.Domain.Ids;

namespace Fokus.Silo.EdgeLink;

internal sealed partial class FactIntake
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Garage {Garage}: a gap in its facts, asked again from {Epoch}:{Seq}")]
    private static partial void LogGap(ILogger logger, GarageId garage, long epoch, long seq);
}
