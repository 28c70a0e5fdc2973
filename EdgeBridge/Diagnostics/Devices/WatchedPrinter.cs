using Fokus.EdgeBridge.Drivers.Tickets;
using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>A printer whose tickets are counted.</summary>
internal sealed class WatchedPrinter(ITicketPrinter printer, DeviceFigures figures, TimeProvider clock) : ITicketPrinter
{
    public async Task<bool> PrintAsync(TicketSlip slip, Instant expires, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var isDone = await printer.PrintAsync(slip, expires, cancellationToken);
        if (isDone)
            figures.Good(clock.GetElapsedTime(begun));
        else
            figures.Failed("ticket not confirmed");
        return isDone;
    }
}
