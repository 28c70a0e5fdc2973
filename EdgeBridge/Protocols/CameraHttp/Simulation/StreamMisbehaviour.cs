namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>What is odd about the event stream of a simulated camera.</summary>
internal enum StreamMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>Lines end with LF.</summary>
    LfOnly = 2,

    /// <summary>No part says how long it is.</summary>
    NoLengths = 3,

    /// <summary>Each text says that it is shorter than it is.</summary>
    ShortLengths = 4,

    /// <summary>Each text says that it is longer than it is.</summary>
    LongLengths = 5,

    /// <summary><c>Content-Length:9</c>, and a second header line in small letters.</summary>
    NoBlanks = 6,

    /// <summary>The boundary is not the one that the content type names.</summary>
    OtherBoundary = 7,

    /// <summary>Nonsense stands between the parts.</summary>
    NoiseBetween = 8,
}
