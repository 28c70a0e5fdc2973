using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Tickets;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <content>What a lane reports.</content>
internal sealed partial class LaneWorker
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Lane {Lane} was flooded with signals; its board is asked for all levels again")]
    private static partial void LogFlooded(ILogger logger, LaneId lane);

    [LoggerMessage(Level = LogLevel.Error, Message = "Lane {Lane} could not serve a {Item}; it goes on with the next")]
    private static partial void LogItemFailed(ILogger logger, Exception fault, LaneId lane, string item);

    [LoggerMessage(Level = LogLevel.Warning, Message = "BoardLost (110): lane {Lane}: {Why}")]
    private static partial void LogBoardLost(ILogger logger, LaneId lane, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "CameraFailed (301): lane {Lane}: {Why}")]
    private static partial void LogCameraFailed(ILogger logger, LaneId lane, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: the camera is heard again after {Away}")]
    private static partial void LogCameraBack(ILogger logger, LaneId lane, Duration away);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Lane {Lane} does not use a reading for visit {Visit}")]
    private static partial void LogReadingDropped(ILogger logger, LaneId lane, LaneVisitId visit);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane} was shown a code of {Length} characters that is no ticket for it")]
    private static partial void LogNoTicket(ILogger logger, LaneId lane, int length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane} refused what was shown as a ticket: {Why}, {Length} characters")]
    private static partial void LogTicketRefused(ILogger logger, LaneId lane, TicketRefusal why, int length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane} dropped order {Command}: it came after its expiry")]
    private static partial void LogExpired(ILogger logger, LaneId lane, CommandId command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane}: its antenna is lost: {Why}")]
    private static partial void LogAntennaLost(ILogger logger, LaneId lane, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: its antenna answers")]
    private static partial void LogAntennaBack(ILogger logger, LaneId lane);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane} dropped order {Command}: another order was given under this id before")]
    private static partial void LogConflict(ILogger logger, LaneId lane, CommandId command);
}
