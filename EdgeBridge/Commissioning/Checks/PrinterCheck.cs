using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Stays.Tickets;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>A ticket printer prints a ticket that opens nothing: no stay belongs to it, and its seal is nobody's.</summary>
internal sealed class PrinterCheck(ITicketPrinter printer, DeviceId id, Terminal terminal)
{
    private static readonly Duration OrderLife = Duration.FromSeconds(15);

    /// <summary>The result, and the ticket when it came out.</summary>
    internal async Task<(CheckResult Result, TicketId? Ticket)> RunAsync(GarageFile file, CancellationToken cancellationToken)
    {
        terminal.Say("Print", id);
        var begun = terminal.Clock.GetTimestamp();
        var at = terminal.Clock.GetCurrentInstant();
        var ticket = IdSource.NewTicket(at);
        // Sealed with a key that is thrown away: as long as a real one, and refused at every exit.
        var text = TicketSeal.Write(new(RandomNumberGenerator.GetBytes(TicketKey.Length), at), file.Garage, ticket);
        var slip = new TicketSlip(ticket, text.Code, text.Lines, file.Name, terminal.Words["Print.Test"], file.Zone.WallClock(at));
        return await printer.PrintAsync(slip, at + OrderLife, cancellationToken)
            ? (CheckResult.Passed(id, CheckKind.Print, terminal.Clock.GetElapsedTime(begun)), ticket)
            : (CheckResult.Failed(id, CheckKind.Print, terminal.Words["Print.Not"]), null);
    }
}
