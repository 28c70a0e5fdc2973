using System.Collections.Immutable;
using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>The board's inputs from one connection to its loss: samples in, signals out. Pure.</summary>
internal sealed class InputReading(GateWiring wiring)
{
    private readonly InputFilter arming = new(wiring.LoopOn, wiring.LoopOff);
    private readonly InputFilter safety = new(wiring.LoopOn, wiring.LoopOff);
    private readonly InputFilter closing = new(wiring.LoopOn, wiring.LoopOff);
    private readonly InputFilter up = new(TimeSpan.Zero, TimeSpan.Zero);
    private readonly InputFilter down = new(TimeSpan.Zero, TimeSpan.Zero);
    private readonly InputFilter button = new(TimeSpan.Zero, TimeSpan.Zero);
    private readonly InputFilter taken = new(TimeSpan.Zero, TimeSpan.Zero);
    private GatePosition? position;

    /// <summary>Takes in one reading of all inputs; the first one yields every level.</summary>
    /// <param name="bits">As the board sent them.</param>
    /// <param name="at">Time since any fixed moment, on a clock that never steps.</param>
    public IReadOnlyList<GateSignal> Take(ImmutableArray<ushort> bits, TimeSpan at)
    {
        var signals = new List<GateSignal>();
        if (arming.Sample(bits[wiring.Inputs.Arming] != 0, at))
        {
            signals.Add(new GateSignal.Arming(arming.Level == true));
        }

        if (wiring.Inputs.Safety is { } wired && safety.Sample(bits[wired] != 0, at))
        {
            signals.Add(new GateSignal.Safety(safety.Level == true));
        }

        if (closing.Sample(bits[wiring.Inputs.Closing] != 0, at))
        {
            signals.Add(new GateSignal.Closing(closing.Level == true));
        }

        if (IsPressed(button, wiring.Inputs.TicketButton, bits, at))
        {
            signals.Add(new GateSignal.TicketButton());
        }

        if (IsPressed(taken, wiring.Inputs.TicketTaken, bits, at))
        {
            signals.Add(new GateSignal.TicketTaken());
        }

        _ = up.Sample(bits[wiring.Inputs.Up] != 0, at);
        _ = down.Sample(bits[wiring.Inputs.Down] != 0, at);
        var now = Position();
        if (now != position)
        {
            position = now;
            signals.Add(new GateSignal.Moved(now));
        }

        return signals;
    }

    private static bool IsPressed(InputFilter filter, int? input, ImmutableArray<ushort> bits, TimeSpan at)
    {
        // A button held down when the board comes back was not pressed now.
        var wasKnown = filter.Level is not null;
        return input is { } wired && filter.Sample(bits[wired] != 0, at) && wasKnown && filter.Level == true;
    }

    // Both switches closed cannot be: one is broken, and the arm is not known to be at either end.
    private GatePosition Position() => (up.Level, down.Level) switch
    {
        (true, false) => GatePosition.Up,
        (false, true) => GatePosition.Down,
        _ => GatePosition.Moving,
    };
}
