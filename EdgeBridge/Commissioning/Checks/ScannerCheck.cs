using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers.Tickets;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>A scanner reads the ticket that was printed in this walk; without one, any ticket.</summary>
internal sealed class ScannerCheck(ITicketScanner scanner, DeviceId id, Terminal terminal)
{
    private const int MostWaiting = 8;
    private static readonly TimeSpan ScanLimit = TimeSpan.FromMinutes(2);

    internal async Task<CheckResult> RunAsync(TicketId? printed, CancellationToken cancellationToken)
    {
        terminal.Say(printed is null ? "Scan.Any" : "Scan", id);
        var codes = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = scanner.RunAsync(code => codes.Writer.TryWrite(code), stop.Token);
        var begun = terminal.Clock.GetTimestamp();
        var scan = await terminal.AttemptAsync(limit => TicketAsync(codes.Reader, printed, limit), ScanLimit, cancellationToken);
        await stop.CancelAsync();
        await running;
        return scan.WhyNot is { } why
            ? CheckResult.Failed(id, CheckKind.Scan, $"{terminal.Words["Scan.None"]} {why}")
            : CheckResult.Passed(id, CheckKind.Scan, terminal.Clock.GetElapsedTime(begun));
    }

    private async Task<bool> TicketAsync(ChannelReader<string> codes, TicketId? printed, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = (await codes.ReadAsync(cancellationToken)).Trim();
            if (TicketText.TryRead(code, out var text) && (printed is null || text.Ticket == printed))
                return true;
            // A ticket of before there were seals.
            if (printed is null && TicketId.TryParse(code, out _))
                return true;
            terminal.Say("Scan.Other", code.Length);
        }
    }
}
