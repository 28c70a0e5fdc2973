namespace Fokus.Silo.Console;

internal sealed partial class ChainFeed
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of the chain could not be read")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
