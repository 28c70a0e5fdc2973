namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>A text that a line may say.</summary>
/// <param name="Text">As long as its shape.</param>
/// <param name="LogLikelihood">Natural logarithm of how likely it is; 0 is certain.</param>
internal readonly record struct ScoredText(string Text, double LogLikelihood)
{
    /// <summary>The same as a share of a thousand, as the grammar wants it.</summary>
    public int Permille => (int)Math.Round(1000 * Math.Exp(Math.Min(0, LogLikelihood)));
}
