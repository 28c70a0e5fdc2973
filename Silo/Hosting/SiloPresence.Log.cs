namespace Fokus.Silo.Hosting;

internal sealed partial class SiloPresence
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo could not tell the gateways that it lives: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
