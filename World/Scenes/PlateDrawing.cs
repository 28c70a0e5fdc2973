using Fokus.Domain.Plates;
using OpenCvSharp;

namespace Fokus.World.Scenes;

/// <summary>
/// Draws Brazilian plates by the measures of the law, two pixels to the millimetre. The letters are OpenCV's own
/// strokes, thick as a stamp's: the real typeface is not free, and the reader must not hang on one typeface.
/// </summary>
internal static class PlateDrawing
{
    private const HersheyFonts Letters = HersheyFonts.HersheyDuplex;
    private const int Stroke = 20;
    private static readonly Scalar Ink = new(34, 30, 30);
    private static readonly Scalar Grey = new(196, 200, 198);
    private static readonly Scalar White = new(236, 238, 236);
    private static readonly Scalar Blue = new(150, 60, 10);

    /// <summary>A car's plate, 400 by 130 mm. The caller disposes it.</summary>
    public static Mat OfCar(Plate plate)
    {
        var isMercosul = plate.Layout == PlateLayout.Mercosul;
        var drawn = Board(new Size(800, 260), isMercosul);
        if (isMercosul)
            Band(drawn, 60);
        else
            Small(drawn, "BR  SAO PAULO", new Rect(200, 14, 400, 40), Ink);

        var (top, tall) = isMercosul ? (84, 140) : (78, 150);
        if (isMercosul)
        {
            Row(drawn, plate.Written, new Rect(40, top, 720, tall), 92);
            return drawn;
        }

        Row(drawn, plate.Written[..3], new Rect(40, top, 290, tall), 92);
        Cv2.Circle(drawn, new Point(366, top + (tall / 2)), 9, Ink, -1, LineTypes.AntiAlias);
        Row(drawn, plate.Written[3..], new Rect(396, top, 364, tall), 90);
        return drawn;
    }

    /// <summary>A motorcycle's plate, 200 by 170 mm, three letters over four characters. The caller disposes it.</summary>
    public static Mat OfMotorcycle(Plate plate)
    {
        var isMercosul = plate.Layout == PlateLayout.Mercosul;
        var drawn = Board(new Size(400, 340), isMercosul);
        if (isMercosul)
            Band(drawn, 56);
        else
            Small(drawn, "BR SAO PAULO", new Rect(60, 12, 280, 34), Ink);
        Row(drawn, plate.Written[..3], new Rect(62, 74, 276, 112), 92);
        Row(drawn, plate.Written[3..], new Rect(24, 208, 352, 112), 88);
        return drawn;
    }

    private static Mat Board(Size size, bool isMercosul)
    {
        var board = new Mat(size.Height, size.Width, MatType.CV_8UC3, isMercosul ? White : Grey);
        Cv2.Rectangle(board, new Rect(3, 3, size.Width - 6, size.Height - 6), Ink, 5, LineTypes.AntiAlias);
        return board;
    }

    private static void Band(Mat board, int height)
    {
        Cv2.Rectangle(board, new Rect(6, 6, board.Cols - 12, height), Blue, -1);
        Small(board, "BRASIL", new Rect(board.Cols / 3, 14, board.Cols / 3, height - 18), White);
    }

    private static void Small(Mat board, string text, Rect place, Scalar colour)
    {
        var size = Cv2.GetTextSize(text, Letters, 1, 2, out _);
        var scale = Math.Min((double)place.Width / size.Width, (double)place.Height / size.Height);
        Cv2.PutText(board, text, new Point(place.X, place.Bottom), Letters, scale, colour, 3, LineTypes.AntiAlias);
    }

    private static void Row(Mat board, string text, Rect place, int widest)
    {
        var cell = place.Width / text.Length;
        for (var i = 0; i < text.Length; i++)
            Letter(board, text[i], new Rect(place.X + (cell * i), place.Y, cell, place.Height), Math.Min(widest, cell - 14));
    }

    // Each letter is drawn large on its own, cut to its ink and pressed into its cell, so that all are equally tall.
    private static void Letter(Mat board, char letter, Rect cell, int width)
    {
        using var sheet = new Mat(320, 320, MatType.CV_8U, Scalar.All(0));
        Cv2.PutText(sheet, letter.ToString(), new Point(70, 250), Letters, 8, Scalar.All(255), Stroke, LineTypes.AntiAlias);
        using var inked = new Mat(sheet, Cv2.BoundingRect(sheet));
        var wide = Math.Min(width, Math.Max(22, inked.Cols * width / 190));
        using var pressed = new Mat();
        Cv2.Resize(inked, pressed, new Size(wide, cell.Height), 0, 0, InterpolationFlags.Area);
        using var place = new Mat(board, new Rect(cell.X + ((cell.Width - wide) / 2), cell.Y, wide, cell.Height));
        using var ink = new Mat(place.Rows, place.Cols, MatType.CV_8UC3, Ink);
        ink.CopyTo(place, pressed);
    }
}
