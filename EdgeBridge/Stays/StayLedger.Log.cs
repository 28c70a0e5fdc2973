using Fokus.Domain.Ids;
using Fokus.Domain.Money;

namespace Fokus.EdgeBridge.Stays;

/// <content>What the ledger reports.</content>
internal sealed partial class StayLedger
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Payment {Payment} of {Amount} taken for stay {Stay}")]
    private static partial void LogPaid(ILogger logger, PaymentId payment, StayId stay, Brl amount);
}
