using NodaTime;

namespace Fokus.Gateway.Certificates;

internal sealed partial class ServerCertificates
{
    [LoggerMessage(Level = LogLevel.Information, Message = "New server certificate for {Zone}, renewed at {RenewAt}")]
    private static partial void LogIssued(ILogger logger, string zone, Instant renewAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The certificate authority in {Folder} cannot be used, so no new certificate can be made; one that is still good is shown until its end. Restore ca.crt and ca.key, or remove both and trust the new ca.crt")]
    private static partial void LogUnreadable(ILogger logger, string folder, Exception fault);
}
