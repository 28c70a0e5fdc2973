using Fokus.Domain.Faults;
using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

internal sealed partial class EscPosPrinter
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Printer {Device} confirmed a ticket")]
    private partial void LogPrinted(DeviceId device);

    [LoggerMessage(Level = LogLevel.Error, Message = "Printer {Device} did not print: {Why} ({Fault})")]
    private partial void LogNotPrinted(DeviceId device, string why, FaultCode fault = FaultCode.TicketFailed);
}
