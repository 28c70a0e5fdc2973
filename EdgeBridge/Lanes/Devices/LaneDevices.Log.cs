using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Lanes.Devices;

/// <content>What is reported of drivers.</content>
internal sealed partial class LaneDevices
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A driver of lane {Lane} broke and is started again")]
    private static partial void LogDriverBroke(ILogger logger, Exception fault, LaneId lane);
}
