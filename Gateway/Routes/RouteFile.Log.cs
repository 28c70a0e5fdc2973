namespace Fokus.Gateway.Routes;

internal sealed partial class RouteFile
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The routes could not be saved to {Path}; they are in force, but a restart without the cluster would not have them")]
    private static partial void LogNotSaved(ILogger logger, string path, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The routes in {Path} are not usable and are passed over until the cluster sends new ones: {Why}")]
    private static partial void LogBad(ILogger logger, string path, string why);
}
