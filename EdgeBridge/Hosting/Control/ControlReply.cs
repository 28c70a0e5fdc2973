namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary>What the running server answers.</summary>
/// <param name="IsDone">False when it was refused.</param>
/// <param name="Lines">For a person, or for the command that asked.</param>
internal sealed record ControlReply(bool IsDone, IReadOnlyList<string> Lines);
