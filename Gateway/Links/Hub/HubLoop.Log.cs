namespace Fokus.Gateway.Links.Hub;

internal sealed partial class HubLoop
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Peers number {Number} are in force: {Garages} garages, {Revoked} revoked")]
    private static partial void LogApplied(ILogger logger, long number, int garages, int revoked);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault}")]
    private static partial void LogRefused(ILogger logger, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The interface {Interface} was gone and is made anew")]
    private static partial void LogMadeAnew(ILogger logger, string @interface);

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub goes on, but: {Fault}")]
    private static partial void LogTrouble(ILogger logger, string fault);
}
