using Fokus.Domain.Plates.Foreign;
using Fokus.Domain.Plates.Formats;
using Fokus.Domain.Plates.Search;

namespace Fokus.Domain.Plates;

/// <summary>
/// Judges what a reader saw. The class of every position but the fifth is fixed, so a look-alike there is put right;
/// at the fifth both a digit and a letter are grammatical, so doubt there yields candidates, never a silent choice.
/// </summary>
public static class PlateGrammar
{
    /// <summary>A single reading opens a gate from this confidence on.</summary>
    /// <remarks>
    /// Measured on 753 labelled Brazilian pictures: with these two limits 79 in 100 are accepted and none wrongly; at
    /// 500 and 350 it was 89 in 100 and ten wrongly, nearly all of them a Q taken for an O or the reverse.
    /// </remarks>
    public const int AcceptPermille = 650;

    /// <summary>A second vehicle that is at least this likely makes the reading ambiguous.</summary>
    public const int RivalPermille = 60;

    private const int FifthPosition = 4;

    /// <summary>One plate or the reason why not, from guesses in any order.</summary>
    /// <param name="guesses">All guesses for the largest plate in view; empty means that no plate was seen.</param>
    public static PlateReading Judge(IReadOnlyCollection<PlateGuess> guesses) => Judge(guesses, AcceptPermille);

    /// <summary>
    /// The plates that a text can mean. A text that is a plate means itself. Otherwise look-alikes are put right where
    /// the position fixes the class; a letter at the fifth position that looks like a digit then gives two plates.
    /// </summary>
    public static IReadOnlyList<Plate> Candidates(string text)
    {
        var isPlate = Plate.TryParse(text, out var asRead);
        if (isPlate && asRead.Layout != PlateLayout.EarlyMotorcycle)
            return [asRead];
        var plain = PlateText.Plain(text);
        if (plain.Length != OldFormat.Shape.Length)
            return [];

        // A digit at the fifth position is taken at its word: a reader seldom makes a digit of a letter there.
        string[] shapes = char.IsAsciiDigit(plain[FifthPosition])
            ? [OldFormat.Shape]
            : [MercosulFormat.Shape, OldFormat.Shape];
        var found = new List<Plate>(2);
        foreach (var shape in shapes)
        {
            // A letter such as G gives two spellings of one vehicle (ABC1G34 renews ABC1634): that is no doubt.
            if (Plate.TryParse(Repaired(plain, shape), out var plate) && !found.Exists(plate.IsSameVehicleAs))
                found.Add(plate);
        }

        // A misread digit is far likelier than a plate of that form: it counts only where no look-alike explains it.
        return found.Count == 0 && isPlate ? [asRead] : found;
    }

    internal static PlateReading Judge(IReadOnlyCollection<PlateGuess> guesses, int acceptPermille)
    {
        if (guesses.Count == 0)
            return new PlateReading.Refused(PlateRefusal.NoPlate, []);

        var ranked = guesses.OrderByDescending(guess => guess.ConfidencePermille).ToList();
        var best = ranked[0];
        var candidates = Candidates(best.Text);
        if (candidates.Count == 0)
            return Refused(PlateRefusal.NotAPlate, AllPlates(ranked), ranked) with { Partial = PartialOf(ranked) };
        if (best.ConfidencePermille < acceptPermille)
            return Refused(PlateRefusal.TooUnsure, AllPlates(ranked), ranked);
        // ABCI234 is a plate of Paraguay to the letter, and ABC1234 misread: its own gate must not open for both.
        if (candidates.Count > 1 || ForeignPlate.TryParse(best.Text, out _))
            return Refused(PlateRefusal.Ambiguous, candidates, ranked);

        var plate = candidates[0];
        if (ranked.Skip(1).Any(rival => rival.ConfidencePermille >= RivalPermille && IsAnotherVehicle(rival, plate)))
            return Refused(PlateRefusal.Ambiguous, AllPlates(ranked), ranked);

        var isAsRead = string.Equals(plate.Written, PlateText.Plain(best.Text), StringComparison.Ordinal);
        return new PlateReading.Accepted(plate, best.ConfidencePermille, isAsRead);
    }

    private static PlateReading.Refused Refused(PlateRefusal why, IReadOnlyList<Plate> candidates, List<PlateGuess> ranked) =>
        new(why, candidates) { Foreign = ForeignPlates(ranked) };

    private static string? Repaired(string plain, string shape)
    {
        var repaired = new char[plain.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            if ((shape[i] == 'D' ? LookAlikes.AsDigit(plain[i]) : LookAlikes.AsLetter(plain[i])) is not { } right)
                return null;
            repaired[i] = right;
        }

        return new string(repaired);
    }

    private static bool IsAnotherVehicle(PlateGuess rival, Plate plate) =>
        Candidates(rival.Text).Any(other => !other.IsSameVehicleAs(plate));

    private static List<Plate> AllPlates(IEnumerable<PlateGuess> ranked) =>
        ranked.SelectMany(guess => Candidates(guess.Text)).Distinct().ToList();

    private static List<ForeignPlate> ForeignPlates(List<PlateGuess> ranked)
    {
        var found = new List<ForeignPlate>();
        foreach (var guess in ranked.TakeWhile(guess => guess.ConfidencePermille >= AcceptPermille))
        {
            if (ForeignPlate.TryParse(guess.Text, out var plate) && !found.Contains(plate))
                found.Add(plate);
        }

        return found;
    }

    private static PartialPlate? PartialOf(List<PlateGuess> ranked)
    {
        foreach (var guess in ranked)
        {
            if (PartialPlate.TryParse(guess.Text, out var partial))
                return partial;
        }

        return null;
    }
}
