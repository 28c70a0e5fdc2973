using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>
/// One gate with its board: two loops, two limit switches, a ticket button. Crush safety belongs to the controller's
/// own loop and photocell: FOKUS only opens, the controller closes.
/// </summary>
internal interface IGate
{
    /// <summary>
    /// Talks to the board until cancelled; reconnects by itself and never throws for a silent or broken board.
    /// <paramref name="listener"/> is called in order, one call at a time, and returns at once.
    /// </summary>
    Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the gate with one pulse that the board itself ends. Reads before it writes, on the same connection, so that
    /// a frozen board gets nothing that it could execute later. Never repeats a write.
    /// </summary>
    /// <returns><see cref="GateOutcome.Unknown"/> when the write was sent and not answered.</returns>
    Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken);
}
