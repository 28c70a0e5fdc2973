using Fokus.EdgeBridge.Drivers.Tickets;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>A scanner whose readings are counted, never kept.</summary>
internal sealed class WatchedScanner(ITicketScanner scanner, DeviceFigures figures) : ITicketScanner
{
    public Task RunAsync(Action<string> listener, CancellationToken cancellationToken) => scanner.RunAsync(
        code =>
        {
            figures.Good(span: null);
            listener(code);
        },
        cancellationToken);
}
