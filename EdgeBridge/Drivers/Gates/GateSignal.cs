using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>What a gate's board reports, after debouncing. Only changes are reported, in the order in which they happened.</summary>
internal abstract record GateSignal
{
    private GateSignal()
    {
    }

    /// <summary>The board answers. Its levels follow as signals, each loop and the arm once, arming first and the arm last.</summary>
    internal sealed record Online : GateSignal;

    /// <summary>The board does not answer: everything about it is unknown, and unknown is not free.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Lost(string Why) : GateSignal;

    /// <summary>The loop before the gate.</summary>
    internal sealed record Arming(bool IsOccupied) : GateSignal;

    /// <summary>The loop under the arm, in a lane that has one of its own.</summary>
    internal sealed record Safety(bool IsOccupied) : GateSignal;

    /// <summary>The loop behind the gate; where there are two loops, it lies under the arm as well.</summary>
    internal sealed record Closing(bool IsOccupied) : GateSignal;

    /// <summary>The limit switches. Never <see cref="GatePosition.Unknown"/>.</summary>
    internal sealed record Moved(GatePosition Position) : GateSignal;

    /// <summary>The ticket button was pressed.</summary>
    internal sealed record TicketButton : GateSignal;

    /// <summary>The ticket was pulled out of the mouth of the dispenser.</summary>
    internal sealed record TicketTaken : GateSignal;
}
