namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>How exactly the ends of lines and bodies are taken.</summary>
internal enum LineRule
{
    /// <summary>CR LF, and a closing boundary.</summary>
    Strict = 1,

    /// <summary>CR LF or LF, and perhaps no closing boundary.</summary>
    Tolerant = 2,
}
