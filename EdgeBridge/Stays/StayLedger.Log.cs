using Fokus.Domain.Ids;
using Fokus.Domain.Money;

namespace Fokus.EdgeBridge.Stays;

/// <content>What the ledger reports.</content>
internal sealed partial class StayLedger
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Payment {Payment} of {Amount} taken for stay {Stay}")]
    private static partial void LogPaid(ILogger logger, PaymentId payment, StayId stay, Brl amount);

    [LoggerMessage(Level = LogLevel.Information, Message = "The ticket of stay {Stay} was lost, says {Operator}")]
    private static partial void LogTicketLost(ILogger logger, StayId stay, OperatorId @operator);
}
