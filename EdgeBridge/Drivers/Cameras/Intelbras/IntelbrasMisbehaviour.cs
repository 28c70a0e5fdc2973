namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>What is wrong with a simulated camera's push.</summary>
internal enum IntelbrasMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>The connection breaks in the middle of the body.</summary>
    CutBody = 2,

    /// <summary>The whole body ends in the middle of a picture.</summary>
    CutJson = 3,

    /// <summary>The event before is sent again, as it was: this maker does not mark it.</summary>
    Resend = 4,

    /// <summary>The pictures are not base64.</summary>
    NotAPicture = 5,
}
