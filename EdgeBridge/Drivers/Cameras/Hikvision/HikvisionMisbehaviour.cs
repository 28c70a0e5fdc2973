namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>What is wrong with a simulated camera's push.</summary>
internal enum HikvisionMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>The connection breaks in the middle of the body.</summary>
    CutBody = 2,

    /// <summary>Lines end with LF.</summary>
    LfOnly = 3,

    /// <summary>The last boundary is missing.</summary>
    NoClosingBoundary = 4,

    /// <summary>The event before is sent again, marked as such.</summary>
    Resend = 5,

    /// <summary>Text comes in the place of the picture.</summary>
    NotAPicture = 6,

    /// <summary>The XML is not well-formed.</summary>
    WrongXml = 7,
}
