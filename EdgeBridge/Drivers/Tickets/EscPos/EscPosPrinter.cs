using System.Buffers.Binary;
using System.Net.Sockets;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols.EscPos;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>
/// A printer with ESC/POS on TCP. One connection a ticket. The port of such a printer takes bytes while the paper is
/// out, so a ticket counts only when the printer itself says that it is done.
/// </summary>
internal sealed partial class EscPosPrinter(DeviceId id, EscPosOptions options, TimeProvider clock, ILogger<EscPosPrinter> logger) : ITicketPrinter
{
    private const int LongestAnswer = 64;

    // Written and never read: what a printer that was given up may still hold is thrown away first, next time.
    private volatile bool mayHoldJob;
    private int isBusy;
    private uint jobs;

    /// <inheritdoc/>
    public async Task<bool> PrintAsync(TicketSlip slip, Instant expires, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref isBusy, 1) == 1)
        {
            LogNotPrinted(id, "it is printing another ticket");
            return false;
        }

        try
        {
            using var line = new PrinterLine(options, clock);
            var failure = await PrintAsync(line, slip, expires, cancellationToken);
            if (failure is null)
            {
                return true;
            }

            LogNotPrinted(id, failure);
            await GiveUpAsync(line, cancellationToken);
            return false;
        }
        finally
        {
            Volatile.Write(ref isBusy, 0);
        }
    }

    /// <summary>Null when the printer confirmed; else why it did not.</summary>
    private async Task<string?> PrintAsync(PrinterLine line, TicketSlip slip, Instant expires, CancellationToken cancellationToken)
    {
        try
        {
            await line.ConnectAsync(cancellationToken);
            if (mayHoldJob)
            {
                await line.SendAsync(EscPosJob.ClearBuffers, cancellationToken);
            }

            var fault = PrinterStatus.OfflineFault(await AskAsync(line, PrinterStatus.Offline, cancellationToken))
                ?? PrinterStatus.PaperFault(await AskAsync(line, PrinterStatus.Paper, cancellationToken));
            if (fault is not null || clock.GetCurrentInstant() >= expires)
            {
                return fault ?? "it had expired";
            }

            return await PrintAndConfirmAsync(line, slip, cancellationToken);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException)
        {
            return e.Message;
        }
        catch (OperationCanceledException)
        {
            return "cancelled";
        }
    }

    /// <summary>What the printer may still hold must not come out when somebody puts paper in.</summary>
    private async Task GiveUpAsync(PrinterLine line, CancellationToken cancellationToken)
    {
        if (!mayHoldJob)
        {
            line.Abort();
            return;
        }

        try
        {
            await line.SendAsync(EscPosJob.ClearBuffers, cancellationToken);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException or OperationCanceledException)
        {
            // Gone altogether: cleared with the next connection, before anything is printed on it.
            line.Abort();
        }
    }

    private static async Task<byte> AskAsync(PrinterLine line, byte which, CancellationToken cancellationToken)
    {
        await line.SendAsync(EscPosJob.AskStatus(which), cancellationToken);
        return await line.ReceiveAsync(cancellationToken);
    }

    private async Task<string?> PrintAndConfirmAsync(PrinterLine line, TicketSlip slip, CancellationToken cancellationToken)
    {
        // Printable digits: some firmware echoes nothing else.
        var jobId = new byte[EscPosJob.IdLength];
        BinaryPrimitives.WriteUInt32BigEndian(jobId, 0x30303030 + NextJob());
        mayHoldJob = true;
        await line.SendAsync(TicketLayout.Write(slip, options.CodePage, jobId), cancellationToken);

        var echo = new EchoMatch(jobId);
        for (var got = 0; got < LongestAnswer; got++)
        {
            if (echo.Take(await line.ReceiveAsync(cancellationToken)))
            {
                mayHoldJob = false;
                LogPrinted(id);
                return null;
            }
        }

        return "the printer answers, but does not confirm the ticket";
    }

    // Four decimal digits, spread over the four bytes of the id.
    private uint NextJob()
    {
        jobs = (jobs + 1) % 10_000;
        return ((jobs / 1000) << 24) | ((jobs / 100 % 10) << 16) | ((jobs / 10 % 10) << 8) | (jobs % 10);
    }
}
