using NodaTime;

namespace Fokus.Gateway.Certificates;

internal sealed partial class CertificateKeeper
{
    [LoggerMessage(Level = LogLevel.Information, Message = "New certificate for {Name}, renewed at {RenewAt}")]
    private static partial void LogIssued(ILogger logger, string name, Instant renewAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "No certificate for {Name}; tried again at {At}, the one that is shown ends at {End}: {Why}")]
    private static partial void LogFailed(ILogger logger, string name, Instant at, Instant? end, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} does not lead to these gateways yet, so no certificate is ordered; looked up again every {Every}. Ask the customer for a CNAME to a host of the zone")]
    private static partial void LogElsewhere(ILogger logger, string name, TimeSpan every);

    [LoggerMessage(Level = LogLevel.Error, Message = "The week's orders are spent, so {Name} waits until {At}; see why so many are made before you raise Gateway:Certificates:OrdersInAWeek")]
    private static partial void LogSpent(ILogger logger, string name, Instant at);
}
