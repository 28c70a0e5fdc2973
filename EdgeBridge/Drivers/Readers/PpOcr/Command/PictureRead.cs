using Fokus.Domain.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>One picture as the command reports it.</summary>
/// <param name="File">As named or found.</param>
/// <param name="Outcome">In words: <c>accepted</c>, or the refusal.</param>
/// <param name="Plate">What was read on the largest plate, in full and sure or not; <c>null</c> when nothing was.</param>
/// <param name="ConfidencePermille">How sure, 0 to 1000.</param>
/// <param name="Others">What else it may say, likeliest first, each with its confidence.</param>
/// <param name="Truth">What it really is; <c>null</c> when the table does not say.</param>
/// <param name="IsExact">True when all seven characters are right; <c>null</c> without truth.</param>
/// <param name="IsWrongAccepted">True when a gate would have opened for a plate that is not in the picture.</param>
internal sealed record PictureRead(
    string File,
    string Outcome,
    string? Plate,
    int ConfidencePermille,
    IReadOnlyList<PlateGuess> Others,
    string? Truth,
    bool? IsExact,
    bool IsWrongAccepted)
{
    /// <summary>Puts a reading beside the truth.</summary>
    public static PictureRead Of(
        string file, PlateReading reading, IReadOnlyList<PlateGuess> guesses, IReadOnlyList<PlateTruth.Row> truth)
    {
        var isForeign = truth.Count > 0 && truth[0].IsForeign;
        var read = guesses.Count > 0 ? guesses[0].Text : null;
        var isInPicture = !isForeign && truth.Any(row => string.Equals(row.Plate, read, StringComparison.Ordinal));
        return new PictureRead(
            file,
            Words(reading),
            read,
            guesses.Count > 0 ? guesses[0].ConfidencePermille : 0,
            [.. guesses.Skip(1).Where(guess => guess.ConfidencePermille > 0)],
            truth.Count > 0 ? truth[0].Plate : null,
            truth.Count == 0 || isForeign ? null : string.Equals(truth[0].Plate, read, StringComparison.Ordinal),
            truth.Count > 0 && reading is PlateReading.Accepted && !isInPicture);
    }

    /// <summary>A file that is not there or may not be read.</summary>
    public static PictureRead NotLoaded(string file, string why) => new(file, why, null, 0, [], null, null, false);

    private static string Words(PlateReading reading) => reading switch
    {
        PlateReading.Accepted => "accepted",
        PlateReading.Refused refused => refused.Why switch
        {
            PlateRefusal.NoPlate => "no plate",
            PlateRefusal.NotAPlate => "not a Brazilian plate",
            PlateRefusal.TooUnsure => "too unsure",
            PlateRefusal.Ambiguous => "ambiguous",
            PlateRefusal.BadPicture => "not a whole JPEG or PNG of at most 40 megapixels",
        },
        _ => throw new System.Diagnostics.UnreachableException("PlateReading is a closed family"),
    };
}
