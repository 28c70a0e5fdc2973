namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>Asks a second network for each character of one line.</summary>
/// <param name="plainestFrames">For each character the frame of the line in which the first network saw it best.</param>
/// <param name="shape">One sign a character: <c>L</c> a letter, <c>D</c> a digit.</param>
internal delegate LetterView LetterOpinion(IReadOnlyList<int> plainestFrames, string shape);
