namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>What a bench can do to its board.</summary>
internal enum BenchFault
{
    None = 1,

    /// <summary>It stands still, and carries out later what reaches it meanwhile.</summary>
    Frozen = 2,

    /// <summary>It carries out writes and does not answer them.</summary>
    WritesUnanswered = 3,

    /// <summary>It refuses writes.</summary>
    WritesRefused = 4,

    /// <summary>It answers nothing.</summary>
    Mute = 5,

    /// <summary>It answers after 150 ms, which is in time.</summary>
    Slow = 6,

    /// <summary>It refuses everything, saying that it is busy.</summary>
    Busy = 7,
}
