using System.Globalization;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Drivers.Tickets.EscPos;
using Fokus.EdgeBridge.Drivers.Tickets.LineScanner;
using Fokus.World.Checks;
using Fokus.World.Sites;
using NodaTime;

namespace Fokus.World.Ordeals.Garages;

/// <summary>A lane with board, barrier and printer or scanner, and without a camera: a server without a reader starts fast.</summary>
internal sealed class OrdealLane : IAsyncDisposable
{
    private readonly BarrierModel barrier;
    private readonly Channel<Instant> pulses = Channel.CreateUnbounded<Instant>();
    private readonly Channel<string> tickets = Channel.CreateUnbounded<string>();

    private OrdealLane(LanePlan plan, TimeProvider clock)
    {
        Plan = plan;
        Board = new WaveshareRelaySimulator(clock);
        barrier = new BarrierModel(Board.Board, new(Wiring.OpenRelay, Wiring.Up, Wiring.Down, Wiring.Closing), clock);
        Board.Board.PulseStarted += pulse => pulses.Writer.TryWrite(pulse.At);
        if (plan.Kind == LaneKind.Entry)
        {
            Printer = new EscPosSimulator();
            Printer.TicketPrinted += ticket => tickets.Writer.TryWrite(ticket.Qr);
        }
        else
        {
            Scanner = new LineScannerSimulator();
        }
    }

    internal LanePlan Plan { get; }

    internal LaneId Id => Plan.Id;

    internal WaveshareRelaySimulator Board { get; }

    internal EscPosSimulator? Printer { get; }

    internal LineScannerSimulator? Scanner { get; }

    /// <summary>Every pulse that the board has counted on the opening relay.</summary>
    internal IReadOnlyList<Pulse> Pulses =>
        Board.Board.Pulses.Where(pulse => pulse.Relay == Wiring.OpenRelay).Select(pulse => new Pulse(Id, pulse.At)).ToList();

    internal static List<OrdealLane> Row(int entries, int exits, TimeProvider clock) =>
    [
        .. Enumerable.Range(1, entries).Select(number => new OrdealLane(PlanOf("entrada", number, LaneKind.Entry), clock)),
        .. Enumerable.Range(1, exits).Select(number => new OrdealLane(PlanOf("saida", number, LaneKind.Exit), clock)),
    ];

    internal void Set(int input, bool isClosed) => Board.Board.SetInput(input, isClosed);

    /// <summary>What the vehicle before left behind concerns nobody any more.</summary>
    internal void Forget()
    {
        while (pulses.Reader.TryRead(out _) || tickets.Reader.TryRead(out _))
        {
            // One after another, until there is none.
        }
    }

    /// <summary>When the gate is pulsed; <c>null</c> when it is not in time.</summary>
    internal Task<Instant?> PulseAsync(TimeSpan within, CancellationToken cancellationToken) =>
        NextAsync(pulses.Reader, within, at => (Instant?)at, cancellationToken);

    /// <summary>The number on the ticket that comes out; <c>null</c> when none comes in time.</summary>
    internal Task<string?> TicketAsync(TimeSpan within, CancellationToken cancellationToken) =>
        NextAsync(tickets.Reader, within, ticket => (string?)ticket, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        barrier.Dispose();
        Board.Dispose();
        if (Printer is not null)
            await Printer.DisposeAsync();
        if (Scanner is not null)
            await Scanner.DisposeAsync();
    }

    private static LanePlan PlanOf(string name, int number, LaneKind kind)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return new(LaneId.Parse(id), id, kind);
    }

    private static async Task<TAnswer?> NextAsync<T, TAnswer>(
        ChannelReader<T> reader, TimeSpan within, Func<T, TAnswer?> answer, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(within);
        try
        {
            return answer(await reader.ReadAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
    }
}
