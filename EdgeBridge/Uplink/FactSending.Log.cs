namespace Fokus.EdgeBridge.Uplink;

/// <content>What is reported of sending.</content>
internal sealed partial class FactSending
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster saw a gap and asks for facts {Epoch}:{Seq} and on again")]
    private static partial void LogSendFrom(ILogger logger, long epoch, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "FactPoisoned (402): the cluster asks for fact {Epoch}:{Seq}, which is not kept any more; a new session tells it so")]
    private static partial void LogFactGone(ILogger logger, long epoch, long seq);
}
