namespace Fokus.EdgeBridge.Uplink;

/// <content>What a session reports.</content>
internal sealed partial class LinkSession
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The cluster welcomed this garage as session {Session}; {Backlog} facts to send")]
    private static partial void LogWelcome(ILogger logger, string session, long backlog);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster saw a gap and asks for facts {Epoch}:{Seq} and on again")]
    private static partial void LogSendFrom(ILogger logger, long epoch, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "The cluster asks for fact {Epoch}:{Seq}, which it had acknowledged and which is not kept any more")]
    private static partial void LogFactGone(ILogger logger, long epoch, long seq);
}
