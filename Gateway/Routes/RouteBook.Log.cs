namespace Fokus.Gateway.Routes;

internal sealed partial class RouteBook
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Routes {Number} are in force: {Garages} garages, {Silos} silos")]
    private static partial void LogApplied(ILogger logger, long number, int garages, int silos);
}
