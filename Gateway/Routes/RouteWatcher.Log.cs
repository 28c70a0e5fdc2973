namespace Fokus.Gateway.Routes;

internal sealed partial class RouteWatcher
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Following the routes of the silo at {Silo}")]
    private static partial void LogFollowing(ILogger logger, string silo);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo at {Silo} does not answer; the routes in force stay, the next silo is tried: {Why}")]
    private static partial void LogAlone(ILogger logger, string silo, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The silo at {Silo} refused the gateway's secret; set Gateway:Secret to the one that the silos have: {Why}")]
    private static partial void LogSecretRefused(ILogger logger, string silo, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster's routes went back from {Before} to {Number}: taken, since the cluster knows (restored from a copy?)")]
    private static partial void LogWentBack(ILogger logger, long number, long before);

    [LoggerMessage(Level = LogLevel.Error, Message = "Routes {Number} are bad, so none of them is taken and the ones before stay in force: {Faults}")]
    private static partial void LogBad(ILogger logger, long number, string faults);
}
