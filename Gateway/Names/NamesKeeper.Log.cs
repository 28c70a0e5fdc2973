namespace Fokus.Gateway.Names;

internal sealed partial class NamesKeeper
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The records of {Zone} are as routes {Number} want them; sets that were changed: {Changes}")]
    private static partial void LogKept(ILogger logger, string zone, long number, int changes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The DNS server cannot be kept, so new names do not resolve yet; everything else goes on. Tried again every {RetryAfter}. See whether PowerDNS runs and its API key is Gateway:Names:ApiKey: {Why}")]
    private static partial void LogDown(ILogger logger, TimeSpan retryAfter, string why);
}
