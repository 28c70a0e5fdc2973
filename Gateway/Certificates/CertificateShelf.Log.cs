namespace Fokus.Gateway.Certificates;

internal sealed partial class CertificateShelf
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The certificate in {Path} cannot be used; a new one is ordered. Remove the file, or restore it")]
    private static partial void LogUnreadable(ILogger logger, string path, Exception fault);
}
