using OpenCvSharp;

namespace Fokus.Letters;

/// <summary>
/// The characters of plates as we draw them, after no typeface: stamped plates differ from state to state and from year to
/// year, so every measure that differs is thrown anew for each character drawn.
/// </summary>
internal static class Glyphs
{
    public const string All = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static IReadOnlyList<Point2f[]> Of(char character, Random chance)
    {
        float Of(double least, double most) => (float)(least + (chance.NextDouble() * (most - least)));
        bool Half() => chance.Next(2) == 0;
        var pen = new Pen(Of(2, 4.2));
        var waist = Of(0.44, 0.55);
        return (character < 'A' ? Digit(pen, character, waist, Of, Half) : character < 'N' ? UpToM(pen, character, waist, Of, Half) : FromN(pen, character, waist, Of, Half)).Strokes;
    }

    private static Pen UpToM(Pen pen, char character, float waist, Func<double, double, float> of, Func<bool> half)
    {
        var lip = of(25, 60);
        var top = half() ? 0 : of(0, 0.12);
        var bowed = of(0.2, 0.6);
        return character switch
        {
            'A' => pen.Line((0, 1), (0.5f - top, 0), (0.5f + top, 0), (1, 1)).Line((0.18f, of(0.62, 0.76)), (0.82f, of(0.62, 0.76))),
            'B' => pen.Line((0.5f, 0), (0, 0), (0, 1), (0.5f, 1)).Line((0, waist), (0.55f, waist))
                .Bow((0.1f, 0, of(0.86, 0.97), waist), -90, 90).Bow((0.1f, waist, 1, 1), -90, 90),
            'C' => pen.Bow((0, 0, 1, 1), -360 + lip, -lip),
            'D' => pen.Line((bowed, 0), (0, 0), (0, 1), (bowed, 1)).Bow(((2 * bowed) - 1, 0, 1, 1), -90, 90),
            'E' => pen.Line((1, 0), (0, 0), (0, 1), (1, 1)).Line((0, waist), (of(0.75, 0.95), waist)),
            'F' => pen.Line((1, 0), (0, 0), (0, 1)).Line((0, waist), (of(0.75, 0.95), waist)),
            'G' => pen.Bow((0, 0, 1, 1), -360 + of(0, 40), -lip).Line((of(0.45, 0.65), of(0.52, 0.58)), (1, 0.55f), (1, half() ? 0.75f : 1)),
            'H' => pen.Line((0, 0), (0, 1)).Line((1, 0), (1, 1)).Line((0, waist), (1, waist)),
            'I' => half() || half() ? pen.Line((0.5f, 0), (0.5f, 1)) : pen.Line((0.5f, 0), (0.5f, 1)).Line((0.25f, 0), (0.75f, 0)).Line((0.25f, 1), (0.75f, 1)),
            'J' => (half() ? pen : pen.Line((of(0.4, 0.6), 0), (1, 0))).Line((1, 0), (1, 0.7f)).Bow((0, of(0.3, 0.5), 1, 1), 0, of(140, 180)),
            'K' => pen.Line((0, 0), (0, 1)).Line((1, 0), (0, of(0.55, 0.7))).Line((of(0.25, 0.45), of(0.36, 0.48)), (1, 1)),
            'L' => pen.Line((0, 0), (0, 1), (1, 1)),
            'M' => pen.Line((0, 1), (0, 0), (0.5f, of(0.5, 1)), (1, 0), (1, 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(character)),
        };
    }

    private static Pen FromN(Pen pen, char character, float waist, Func<double, double, float> of, Func<bool> half)
    {
        var lip = of(20, 50);
        var fork = of(0.38, 0.62);
        return character switch
        {
            'N' => pen.Line((0, 1), (0, 0), (1, 1), (1, 0)),
            'O' => pen.Bow((0, 0, 1, 1), 0, 180).Bow((0, 0, 1, 1), 180, 360),
            'P' => pen.Line((0.5f, 0), (0, 0), (0, 1)).Line((0, waist + 0.05f), (0.5f, waist + 0.05f)).Bow((0, 0, 1, waist + 0.05f), -90, 90),
            'Q' => pen.Bow((0, 0, 1, 1), 0, 180).Bow((0, 0, 1, 1), 180, 360).Line((of(0.45, 0.72), of(0.6, 0.82)), (of(0.88, 1.15), of(0.94, 1.12))),
            'R' => pen.Line((0.5f, 0), (0, 0), (0, 1)).Line((0, waist), (0.5f, waist)).Bow((0, 0, 1, waist), -90, 90).Line((of(0.35, 0.6), waist), (1, 1)),
            'S' => pen.Bow((0, 0, 1, waist), -lip, -270).Bow((0, waist, 1, 1), -90, 180 - lip),
            'T' => pen.Line((0, 0), (1, 0)).Line((0.5f, 0), (0.5f, 1)),
            'U' => pen.Line((0, 0), (0, 0.65f)).Line((1, 0), (1, 0.65f)).Bow((0, 0.3f, 1, 1), 0, 180),
            'V' => pen.Line((0, 0), (0.5f, 1), (1, 0)),
            'W' => pen.Line((0, 0), (of(0.18, 0.28), 1), (0.5f, of(0, 0.45)), (of(0.72, 0.82), 1), (1, 0)),
            'X' => pen.Line((0, 0), (1, 1)).Line((1, 0), (0, 1)),
            'Y' => pen.Line((0, 0), (0.5f, fork), (1, 0)).Line((0.5f, fork), (0.5f, 1)),
            'Z' => pen.Line((0, 0), (1, 0), (0, 1), (1, 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(character)),
        };
    }

    private static Pen Digit(Pen pen, char character, float waist, Func<double, double, float> of, Func<bool> half)
    {
        var lip = of(15, 50);
        // Less, and a 6 closes into an 8.
        var hook = of(35, 75);
        var (stem, foot) = (of(0.62, 0.82), of(0.66, 0.8));
        return character switch
        {
            '0' => pen.Bow((0, 0, 1, 1), 0, 180).Bow((0, 0, 1, 1), 180, 360),
            '1' => half() ? pen.Line((0.5f, 0), (0.5f, 1)) : pen.Line((of(0, 0.3), of(0.12, 0.3)), (0.5f, 0), (0.5f, 1)),
            '2' => pen.Bow((0, 0, 1, of(0.5, 0.66)), -180 + lip, of(10, 40)).Line((0.95f, of(0.36, 0.46)), (0, 1), (1, 1)),
            '3' => half() || half()
                ? pen.Bow((0, 0, 1, waist), -180 + lip, 90).Bow((0, waist, 1, 1), -90, 180 - lip)
                : pen.Line((0, 0), (1, 0), (0.5f, 0.4f)).Bow((0, 0.38f, 1, 1), -90, 180 - lip),
            '4' => pen.Line((stem, 1), (stem, 0), (0, foot), (1, foot)),
            '5' => pen.Line((0.95f, 0), (0.08f, 0), (0.02f, waist)).Bow((0, of(0.32, 0.42), 1, 1), -140, 180 - lip),
            '6' => half()
                ? pen.Bow((0, of(0.36, 0.48), 1, 1), 0, 360).Bow((0, 0, 1, of(0.9, 1.2)), 180, 360 - hook)
                : pen.Bow((0, 0.4f, 1, 1), 0, 360).Line((0.05f, 0.6f), (of(0.45, 0.7), 0)),
            '7' => pen.Line((0, 0), (1, 0), (of(0.15, 0.5), 1)),
            '8' => pen.Bow((of(0, 0.1), 0, of(0.9, 1), waist), 0, 360).Bow((0, waist, 1, 1), 0, 360),
            '9' => half()
                ? pen.Bow((0, 0, 1, of(0.52, 0.64)), 0, 360).Bow((0, of(-0.2, 0.1), 1, 1), 0, 180 - hook)
                : pen.Bow((0, 0, 1, 0.6f), 0, 360).Line((0.95f, 0.4f), (of(0.3, 0.55), 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(character)),
        };
    }
}
