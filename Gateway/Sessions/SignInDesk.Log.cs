using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Sessions;

internal sealed partial class SignInDesk
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo at {Silo} could not say who somebody is, so they were asked to try again")]
    private static partial void LogNotAsked(ILogger logger, string silo, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The cluster's answer to a sign-in ({Reply}) is not understood; bring gateway and silo to one version")]
    private static partial void LogUnread(ILogger logger, SignInReply.ReplyOneofCase reply);
}
