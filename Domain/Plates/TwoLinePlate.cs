namespace Fokus.Domain.Plates;

/// <summary>A motorcycle's plate: three letters above, four characters below.</summary>
public static class TwoLinePlate
{
    private const int UpperLength = 3;
    private const int LowerLength = 4;
    private const int Certain = 1000;

    /// <summary>
    /// The guesses for the whole plate, to be judged by <see cref="PlateGrammar.Judge(IReadOnlyCollection{PlateGuess})"/>.
    /// Cameras often return the lower line only: then its own guesses, which are no plate but may be a
    /// <see cref="Search.PartialPlate"/>.
    /// </summary>
    /// <param name="upper">Guesses for the upper line; empty when it was not seen.</param>
    /// <param name="lower">Guesses for the lower line; empty when it was not seen.</param>
    public static IReadOnlyList<PlateGuess> Join(IReadOnlyCollection<PlateGuess> upper, IReadOnlyCollection<PlateGuess> lower)
    {
        var tops = WithLength(upper, UpperLength);
        var bottoms = WithLength(lower, LowerLength);
        // Each line was read by itself, so the whole is right only when both are.
        List<PlateGuess> joined =
        [
            .. from top in tops
               from bottom in bottoms
               select new PlateGuess(top.Text + bottom.Text, top.ConfidencePermille * bottom.ConfidencePermille / Certain),
        ];
        return joined.Count > 0 ? joined : [.. lower];
    }

    private static List<PlateGuess> WithLength(IEnumerable<PlateGuess> guesses, int length) =>
        guesses.Select(guess => guess with { Text = PlateText.Plain(guess.Text) }).Where(guess => guess.Text.Length == length).ToList();
}
