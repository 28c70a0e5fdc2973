using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Tickets;

/// <summary>A ticket printer.</summary>
internal interface ITicketPrinter
{
    /// <summary>
    /// Prints one ticket. True only when the printer itself confirmed that this job is done; out of paper, cover open,
    /// silence or a moment past <paramref name="expires"/> are false, and nothing is printed again.
    /// </summary>
    Task<bool> PrintAsync(TicketSlip slip, Instant expires, CancellationToken cancellationToken);
}
