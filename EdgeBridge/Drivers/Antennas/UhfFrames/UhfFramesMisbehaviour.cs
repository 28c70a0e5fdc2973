namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>What a simulated reader does wrong.</summary>
internal enum UhfFramesMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It takes every question and says nothing.</summary>
    Mute = 2,

    /// <summary>The sum of its answers is wrong.</summary>
    WrongSum = 3,

    /// <summary>It closes the connection in the middle of an answer.</summary>
    Cut = 4,

    /// <summary>It writes noise before each answer.</summary>
    Noise = 5,

    /// <summary>Each answer comes byte by byte.</summary>
    Bytewise = 6,
}
