namespace Fokus.EdgeBridge.Uplink;

/// <content>What is reported of orders.</content>
internal sealed partial class LinkOrders
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster sent an order that is not whole: {Why}")]
    private static partial void LogNotAnOrder(ILogger logger, string why);
}
