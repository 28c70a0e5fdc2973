namespace Fokus.Silo.EdgeLink;

internal sealed partial class EdgePulse
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A garage's session could not be renewed: {Why}")]
    private static partial void LogNotRenewed(ILogger logger, string why);
}
