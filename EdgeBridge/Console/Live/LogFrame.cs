namespace Fokus.EdgeBridge.Console.Live;

/// <summary>What happened last, the newest first.</summary>
/// <param name="Passages">The last stays.</param>
/// <param name="Hands">The last gates opened by hand.</param>
public sealed record LogFrame(IReadOnlyList<PassageFrame> Passages, IReadOnlyList<HandFrame> Hands);
