namespace Fokus.Domain.Plates;

/// <summary>What a reader thinks is written on one plate, before grammar has spoken.</summary>
/// <param name="Text">Characters as read, in any case, with or without separators. Personal data.</param>
/// <param name="ConfidencePermille">How sure the reader is of the whole text, 0 to 1000.</param>
public readonly record struct PlateGuess(string Text, int ConfidencePermille)
{
    /// <summary>Masked for logs: how much was read and how surely, not what.</summary>
    public override string ToString() => $"{Text?.Length ?? 0} characters at {ConfidencePermille} per mille";
}
