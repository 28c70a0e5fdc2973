using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>Runs a gate's driver while its lane is looked at: says every change by name, knows the levels, and lets a check wait for the next one.</summary>
internal sealed class GateEar : IAsyncDisposable
{
    private const int MostWaiting = 1024;

    private readonly Device board;
    private readonly Terminal terminal;
    private readonly CancellationTokenSource stop;
    private readonly Task running;
    private readonly Lock door = new();
    private readonly Dictionary<Loop, bool> loops = [];

    private readonly Channel<GateSignal> heard = Channel.CreateBounded<GateSignal>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private GatePosition position = GatePosition.Unknown;

    internal GateEar(IGate gate, Device board, Terminal terminal, CancellationToken cancellationToken)
    {
        (this.board, this.terminal) = (board, terminal);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        running = gate.RunAsync(Hear, stop.Token);
    }

    /// <summary>Where the arm is now.</summary>
    internal GatePosition Position
    {
        get
        {
            lock (door)
                return position;
        }
    }

    /// <summary>The loops that are occupied now.</summary>
    internal IReadOnlyList<Loop> Occupied
    {
        get
        {
            lock (door)
                return loops.Where(loop => loop.Value).Select(loop => loop.Key).Order().ToList();
        }
    }

    /// <summary>Forgets what nobody waited for.</summary>
    internal void Forget()
    {
        while (heard.Reader.TryRead(out _))
        {
            // Only what comes from now on counts.
        }
    }

    internal async Task<GateSignal> NextAsync(Predicate<GateSignal> isMeant, CancellationToken cancellationToken)
    {
        while (true)
        {
            var signal = await heard.Reader.ReadAsync(cancellationToken);
            if (isMeant(signal))
                return signal;
        }
    }

    /// <summary>The number of an input, as the garage file gives it; empty when it gives none.</summary>
    internal string InputOf(string name) =>
        board.Options.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out var number)
            ? number.GetRawText()
            : "";

    internal string InputOf(Loop loop) => InputOf(loop.ToString().ToLowerInvariant());

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private void Hear(GateSignal signal)
    {
        Note(signal);
        Tell(signal);
        heard.Writer.TryWrite(signal);
    }

    private void Note(GateSignal signal)
    {
        lock (door)
        {
            switch (signal)
            {
                case GateSignal.Arming loop:
                    loops[Loop.Arming] = loop.IsOccupied;
                    break;
                case GateSignal.Safety loop:
                    loops[Loop.Safety] = loop.IsOccupied;
                    break;
                case GateSignal.Closing loop:
                    loops[Loop.Closing] = loop.IsOccupied;
                    break;
                case GateSignal.Moved moved:
                    position = moved.Position;
                    break;
                case GateSignal.Lost:
                    loops.Clear();
                    position = GatePosition.Unknown;
                    break;
            }
        }
    }

    private void Tell(GateSignal signal)
    {
        switch (signal)
        {
            case GateSignal.Online:
                terminal.Say("Online");
                break;
            case GateSignal.Lost lost:
                terminal.Say("Lost", lost.Why);
                break;
            case GateSignal.Arming loop:
                Tell(Loop.Arming, loop.IsOccupied);
                break;
            case GateSignal.Safety loop:
                Tell(Loop.Safety, loop.IsOccupied);
                break;
            case GateSignal.Closing loop:
                Tell(Loop.Closing, loop.IsOccupied);
                break;
            case GateSignal.Moved moved:
                terminal.Say("Changed", terminal.Words["Arm"], Inputs("up", "down"), terminal.Words[$"Arm.{moved.Position}"]);
                break;
            case GateSignal.TicketButton:
                terminal.Say("Changed", terminal.Words["Button"], Inputs("ticket_button"), terminal.Words["Pressed"]);
                break;
            case GateSignal.TicketTaken:
                terminal.Say("Changed", terminal.Words["Taken"], Inputs("ticket_taken"), terminal.Words["Pressed"]);
                break;
            default:
                throw new UnreachableException("GateSignal is a closed family");
        }
    }

    private void Tell(Loop loop, bool isOccupied) => terminal.Say(
        "Changed", terminal.Words[$"Loop.{loop}"], Inputs(loop.ToString().ToLowerInvariant()), terminal.Words[isOccupied ? "Occupied" : "Free"]);

    private string Inputs(params string[] names) => $"[{string.Join(", ", names.Select(name => InputOf(name)))}]";
}
