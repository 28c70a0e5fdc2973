using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link.Renewal;

internal sealed partial class KeyChange
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The tunnel's key is {Key} now; the one before is gone")]
    private static partial void LogChanged(ILogger logger, PublicKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No gateway answered by the new key {Key}; the one before is tried again")]
    private static partial void LogNotChanged(ILogger logger, PublicKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tunnel's key could not be changed: {Fault}")]
    private static partial void LogNoDevice(ILogger logger, string fault);
}
