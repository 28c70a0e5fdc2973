using System.Globalization;
using Fokus.EdgeBridge.Protocols.EscPos;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>What stands where on the paper. Pure.</summary>
internal static class TicketLayout
{
    private const byte QrModuleDots = 8;

    // As much as a console shows of it.
    private const int EndLength = 6;

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.Create("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The job of one ticket.</summary>
    public static byte[] Write(TicketSlip slip, int codePage, ReadOnlySpan<byte> jobId)
    {
        var job = new EscPosJob(codePage)
            .Centred(true)
            .Line(slip.GarageName)
            .Line(slip.LaneName)
            .Line($"Entrada: {Moment.Format(slip.At)}")
            .Qr(slip.Code, QrModuleDots);
        foreach (var line in slip.Lines)
            job.Line(line);
        return job
            .Line($"Ticket ...{slip.Ticket.Value[^Math.Min(EndLength, slip.Ticket.Value.Length)..]}")
            .Line("Guarde este bilhete para sair.")
            .Cut()
            .EndWith(jobId);
    }
}
