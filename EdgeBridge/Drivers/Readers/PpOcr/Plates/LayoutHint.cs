namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// What the plate's colours say of its layout, before a character is read. A band may be faded, and a blue car may
/// show through above an old plate, so this is a weight and not a verdict. The limits were found on labelled pictures.
/// </summary>
/// <param name="ForMercosul">Added to the log-likelihood of Mercosul texts and taken from that of old ones.</param>
internal readonly record struct LayoutHint(double ForMercosul)
{
    public static LayoutHint None => new(0);

    /// <summary>From the blue share above a single line.</summary>
    public static LayoutHint OfOneLine(int bluePermille) => Of(bluePermille, blueFrom: 350, noneBelow: 80);

    /// <summary>From the blue share above the upper of two lines, where more of the car is in the strip.</summary>
    public static LayoutHint OfTwoLines(int bluePermille) => Of(bluePermille, blueFrom: 250, noneBelow: 50);

    private static LayoutHint Of(int bluePermille, int blueFrom, int noneBelow) =>
        bluePermille > blueFrom ? new(2.5)
        : bluePermille < noneBelow ? new(-1.5)
        : None;
}
