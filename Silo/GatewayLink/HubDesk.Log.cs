namespace Fokus.Silo.GatewayLink;

internal sealed partial class HubDesk
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The hub of gateway {Gateway} has peers {Number}, which the database does not know (restored from a copy?): counting goes on above. Revoke again what was revoked since the copy was made")]
    private static partial void LogWasBehind(ILogger logger, string gateway, long number);
}
