using Fokus.EdgeBridge.Drivers.Tickets;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A printer that remembers its tickets.</summary>
internal sealed class FakePrinter : ITicketPrinter
{
    internal List<TicketSlip> Printed { get; } = [];

    internal bool IsWorking { get; set; } = true;

    public Task<bool> PrintAsync(TicketSlip slip, Instant expires, CancellationToken cancellationToken)
    {
        Printed.Add(slip);
        return Task.FromResult(IsWorking);
    }
}
