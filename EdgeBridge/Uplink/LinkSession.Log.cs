using NodaTime;

namespace Fokus.EdgeBridge.Uplink;

/// <content>What a session reports.</content>
internal sealed partial class LinkSession
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The cluster welcomed this garage as session {Session}; {Backlog} facts to send")]
    private static partial void LogWelcome(ILogger logger, string session, long backlog);

    [LoggerMessage(Level = LogLevel.Error, Message = "FactPoisoned (402): the cluster lost facts {Epoch}:{First} to {Last}, which it had acknowledged; what is still kept of them goes again")]
    private static partial void LogForgotten(ILogger logger, long epoch, long first, long last);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster's clock is ahead of this one by {Ahead}, other than was known; it is recorded")]
    private static partial void LogClockStepped(ILogger logger, Duration ahead);
}
