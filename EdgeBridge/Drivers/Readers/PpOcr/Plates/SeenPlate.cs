using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>A plate somewhere in the picture, and all that it may say.</summary>
/// <param name="Lines">The line or the two lines of its characters, upper first.</param>
/// <param name="Texts">Likeliest first; never empty.</param>
/// <param name="IsShapedOurs">
/// False when its characters stand closer than on a Brazilian plate seen from the front, as they do on American ones
/// of the same grammar.
/// </param>
internal sealed record SeenPlate(IReadOnlyList<ReadLine> Lines, IReadOnlyList<ScoredText> Texts, bool IsShapedOurs)
{
    public ScoredText Best => Texts[0];

    /// <summary>The upright rectangle round its characters.</summary>
    public Rect2f Place => Lines.Select(line => line.Quad.Bounds).Aggregate((all, line) => all | line);

    public float Area => Place.Width * Place.Height;

    /// <summary>What grammar judges. A plate of another shape is foreign as likely as not, so it counts half.</summary>
    public IReadOnlyList<PlateGuess> Guesses() =>
        [.. Texts.Select(text => new PlateGuess(text.Text, IsShapedOurs ? text.Permille : text.Permille / 2))];

    /// <summary>True when the smaller of both lies for the most part inside the other.</summary>
    public bool Overlaps(SeenPlate other)
    {
        var shared = Place & other.Place;
        return shared.Width > 0 && shared.Height > 0
            && shared.Width * shared.Height > 0.3f * MathF.Min(Area, other.Area);
    }
}
