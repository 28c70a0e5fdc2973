using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Drivers.Tickets.EscPos;
using Fokus.EdgeBridge.Drivers.Tickets.LineScanner;
using Fokus.World.Checks;
using NodaTime;

namespace Fokus.World.Sites;

/// <summary>The hardware of one lane, simulated on real sockets: board and barrier, camera, printer, scanner.</summary>
internal sealed class LaneRig : IAsyncDisposable
{
    private readonly BarrierModel barrier;
    private readonly Channel<Instant> pulses = Channel.CreateUnbounded<Instant>();
    private readonly Channel<string> tickets = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim turn = new(1, 1);

    private LaneRig(LanePlan plan, HikvisionSimulator camera, TimeProvider clock)
    {
        Plan = plan;
        Camera = camera;
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

    internal string Name => Plan.Name;

    internal LaneKind Kind => Plan.Kind;

    /// <summary>The last part of the address to which the camera pushes.</summary>
    internal string PushToken { get; } = Secrets.Token(12);

    internal WaveshareRelaySimulator Board { get; }

    internal HikvisionSimulator Camera { get; }

    internal EscPosSimulator? Printer { get; }

    internal LineScannerSimulator? Scanner { get; }

    internal static async Task<LaneRig> BuildAsync(LanePlan plan, TimeProvider clock, CancellationToken cancellationToken) =>
        new(plan, await HikvisionSimulator.StartAsync(clock, cancellationToken), clock);

    /// <summary>Every pulse that the board has counted on the opening relay.</summary>
    internal IReadOnlyList<Pulse> Pulses =>
        Board.Board.Pulses.Where(pulse => pulse.Relay == Wiring.OpenRelay).Select(pulse => new Pulse(Id, pulse.At)).ToList();

    /// <summary>Waits until no other car is at the gate; the answer ends the turn when it is disposed.</summary>
    internal async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        while (pulses.Reader.TryRead(out _) || tickets.Reader.TryRead(out _))
        {
            // What the car before left behind concerns nobody any more.
        }

        return new Turn(turn);
    }

    /// <summary>When the gate is pulsed; <c>null</c> when it is not in time.</summary>
    internal Task<Instant?> PulseAsync(TimeSpan within, CancellationToken cancellationToken) =>
        NextAsync(pulses.Reader, within, at => (Instant?)at, cancellationToken);

    /// <summary>The number on the ticket that comes out; <c>null</c> when none comes in time.</summary>
    internal Task<string?> TicketAsync(TimeSpan within, CancellationToken cancellationToken) =>
        NextAsync(tickets.Reader, within, ticket => (string?)ticket, cancellationToken);

    internal void Set(int input, bool isClosed) => Board.Board.SetInput(input, isClosed);

    internal bool IsUp => Board.Board.IsClosed(Wiring.Up);

    public async ValueTask DisposeAsync()
    {
        barrier.Dispose();
        Board.Dispose();
        await Camera.DisposeAsync();
        if (Printer is not null)
            await Printer.DisposeAsync();
        if (Scanner is not null)
            await Scanner.DisposeAsync();
        turn.Dispose();
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

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
