using Fokus.Domain.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>A plate somewhere in the picture, and all that it may say.</summary>
/// <param name="Place">The rectangle round its characters.</param>
/// <param name="Texts">Likeliest first; never empty.</param>
internal sealed record SeenPlate(Rect2f Place, IReadOnlyList<ScoredText> Texts)
{
    public ScoredText Best => Texts[0];

    public float Area => Place.Width * Place.Height;

    /// <summary>What grammar judges.</summary>
    public IReadOnlyCollection<PlateGuess> Guesses() =>
        [.. Texts.Select(text => new PlateGuess(text.Text, text.Permille))];

    /// <summary>True when the smaller of both lies for the most part inside the other.</summary>
    public bool Overlaps(SeenPlate other)
    {
        var shared = Place & other.Place;
        return shared.Width > 0 && shared.Height > 0
            && shared.Width * shared.Height > 0.3f * MathF.Min(Area, other.Area);
    }
}
