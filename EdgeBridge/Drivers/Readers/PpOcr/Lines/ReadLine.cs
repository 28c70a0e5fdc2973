namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>A line of text and what the networks say of it.</summary>
/// <param name="Quad">Where it is.</param>
/// <param name="Frames">What the network that reads lines says.</param>
/// <param name="Opinion">Asks the network that knows single characters; <c>null</c> when there is none.</param>
internal sealed record ReadLine(Quad Quad, Frames Frames, LetterOpinion? Opinion);
