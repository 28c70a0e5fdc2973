using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>A gate driver with its simulated board, as <see cref="GateConformance"/> needs it.</summary>
internal interface IGateBench : IAsyncDisposable
{
    IGate Gate { get; }

    /// <summary>How often the gate was told to open.</summary>
    int Pulses { get; }

    /// <summary>The relay that opens is on.</summary>
    bool IsOpenRelayOn { get; }

    void SetArming(bool isOccupied);

    void SetClosing(bool isOccupied);

    void SetUp(bool isReached);

    void SetDown(bool isReached);

    /// <summary>Leaves the opening relay on, as a bridge that died did.</summary>
    void LeaveRelayOn();

    void Become(BenchFault fault);

    /// <summary>The board's connections break; it stays well.</summary>
    void Drop();
}
