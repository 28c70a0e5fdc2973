using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>A gate driver with its simulated board, as <see cref="GateConformance"/> needs it.</summary>
internal interface IGateBench : IAsyncDisposable
{
    IGate Gate { get; }

    /// <summary>How often the gate was told to open.</summary>
    int Pulses { get; }

    /// <summary>How many requests that are meant to move the gate have reached the board, whatever it did with them.</summary>
    int Orders { get; }

    /// <summary>The relay that opens is on.</summary>
    bool IsOpenRelayOn { get; }

    /// <summary>One more driver, as a second bridge would make it, on the same board.</summary>
    IGate NewGate();

    void SetArming(bool isOccupied);

    void SetClosing(bool isOccupied);

    void SetUp(bool isReached);

    void SetDown(bool isReached);

    void PressButton(bool isPressed);

    /// <summary>Leaves the opening relay on, as a bridge that died did.</summary>
    void LeaveRelayOn();

    /// <summary>Waits until the opening relay is off.</summary>
    Task RelayFallsAsync(CancellationToken cancellationToken);

    void Become(BenchFault fault);

    /// <summary>The board's connections break; it stays well.</summary>
    void Drop();
}
