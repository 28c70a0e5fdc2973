namespace Fokus.Gateway.Routes;

internal sealed partial class RouteBook
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Routes {Number} are in force: {Garages} garages, {Silos} silos")]
    private static partial void LogApplied(ILogger logger, long number, int garages, int silos);

    [LoggerMessage(Level = LogLevel.Error, Message = "The proxy refused routes {Number}; the ones before stay in force. Send corrected routes")]
    private static partial void LogRefused(ILogger logger, string number, Exception fault);
}
