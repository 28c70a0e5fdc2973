using OpenCvSharp;

namespace Fokus.Letters;

/// <summary>
/// A character as the reader's window shows it: between its neighbours, a little off the middle, through a poor lens, under
/// any light. Drawn large, bent, and only then shrunk, as a camera does.
/// </summary>
internal sealed class LetterPicture
{
    public const int Width = 24;
    public const int Height = 32;

    // The window is drawn eight times as large as it is seen.
    private const int Large = 8;

    private readonly Random chance;

    public LetterPicture(int seed) => chance = new Random(seed);

    /// <summary>Draws a character into 24 by 32 bytes.</summary>
    public byte[] Draw(char character)
    {
        Cv2.SetTheRNG((ulong)chance.Next(1, int.MaxValue));
        using var sheet = new Mat(Height * Large, Width * Large, MatType.CV_8U, Scalar.All(0));
        Ink(sheet, character);
        using var bent = Bent(sheet);
        using var small = Shrunk(bent);
        using var lit = Lit(small);
        var pixels = new byte[Width * Height];
        lit.AsSpan<byte>().CopyTo(pixels);
        return pixels;
    }

    private void Ink(Mat sheet, char character)
    {
        var tall = sheet.Rows * Between(0.5, 0.84);
        var top = ((sheet.Rows - tall) / 2) + (sheet.Rows * Between(-0.09, 0.09));
        var wide = tall * Between(0.42, 0.95);
        var pitch = wide * Between(1.06, 1.4);
        var stroke = Math.Min(wide * 0.36f, tall * Between(0.11, 0.25));
        var middle = (sheet.Cols / 2f) + (sheet.Cols * Between(-0.18, 0.18));
        Put(sheet, character, middle, (top, wide, tall), stroke);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            switch (chance.Next(8))
            {
                case 0:
                    break;
                case 1:
                    Cv2.Circle(sheet, new Point(middle + (side * pitch * 0.75), top + (tall / 2)), (int)(stroke * 0.6), Scalar.All(255), -1);
                    break;
                default:
                    Put(sheet, Glyphs.All[chance.Next(36)], middle + (side * pitch), (top, wide, tall), stroke);
                    break;
            }
        }

        if (chance.Next(3) == 0)
            SmallPrint(sheet, top - (tall * Between(0.06, 0.2)));
        if (chance.Next(3) == 0)
            Cv2.Line(sheet, new Point(0, top - (tall * Between(0.14, 0.3))), new Point(sheet.Cols, top - (tall * Between(0.14, 0.3))), Scalar.All(255), (int)(stroke * Between(0.2, 0.8)));
        if (chance.Next(3) == 0)
            Cv2.Line(sheet, new Point(0, top + (tall * Between(1.14, 1.3))), new Point(sheet.Cols, top + (tall * Between(1.14, 1.3))), Scalar.All(255), (int)(stroke * Between(0.2, 0.8)));
    }

    // The town's name above the characters.
    private void SmallPrint(Mat sheet, float bottom)
    {
        var tall = sheet.Rows * Between(0.1, 0.16);
        for (var x = Between(-20, 0); x < sheet.Cols; x += tall * Between(0.9, 1.3))
            Put(sheet, Glyphs.All[chance.Next(26)], x, (bottom - tall, tall * 0.6f, tall), tall * 0.16f);
    }

    private void Put(Mat sheet, char character, float middle, (float Top, float Wide, float Tall) size, float stroke)
    {
        // A bar is as wide as its stroke; M and W are a little wider than the rest.
        var wide = (character is 'M' or 'W' ? size.Wide * 1.12f : size.Wide * Between(0.94, 1.06)) - stroke;
        var tall = size.Tall - stroke;
        foreach (var points in Glyphs.Of(character, chance))
        {
            Point[] laid = [.. points.Select(point => new Point(
                middle + ((point.X - 0.5f) * wide), size.Top + (stroke / 2) + (point.Y * tall)))];
            Cv2.Polylines(sheet, [laid], isClosed: false, Scalar.All(255), (int)stroke, LineTypes.AntiAlias);
        }
    }

    private Mat Bent(Mat sheet)
    {
        var (wide, tall) = (sheet.Cols, sheet.Rows);
        float Off(double most) => tall * Between(-most, most);
        var shear = Off(0.1);
        Point2f[] from = [new(0, 0), new(wide, 0), new(wide, tall), new(0, tall)];
        Point2f[] to =
        [
            new(shear + Off(0.03), Off(0.05)), new(wide + shear + Off(0.03), Off(0.05)),
            new(wide - shear + Off(0.03), tall + Off(0.05)), new(Off(0.03) - shear, tall + Off(0.05)),
        ];
        using var transform = Cv2.GetPerspectiveTransform(from, to);
        var bent = new Mat();
        Cv2.WarpPerspective(sheet, bent, transform, sheet.Size());
        return bent;
    }

    // A far plate has few pixels, and what is far is also blurred.
    private Mat Shrunk(Mat bent)
    {
        var rows = Height * Between(0.4, 1.6);
        var scale = rows / bent.Rows;
        using var few = new Mat();
        Cv2.Resize(bent, few, new Size(Math.Max(8, bent.Cols * scale * Between(0.75, 1.25)), Math.Max(8, rows)), 0, 0, InterpolationFlags.Area);
        if (chance.Next(2) == 0)
            Cv2.GaussianBlur(few, few, new Size(0, 0), Between(0.3, 1.1), Between(0.3, 1.1));
        var small = new Mat();
        Cv2.Resize(few, small, new Size(Width, Height), 0, 0, InterpolationFlags.Cubic);
        return small;
    }

    private Mat Lit(Mat ink)
    {
        var paper = Between(90, 245);
        var contrast = Between(0.2, 0.9) * paper;
        using var grey = new Mat();
        ink.ConvertTo(grey, MatType.CV_32F, -contrast / 255, paper);
        using var slope = new Mat(2, 2, MatType.CV_32F);
        for (var corner = 0; corner < 4; corner++)
            slope.Set(corner / 2, corner % 2, Between(-1, 1) * contrast * Between(0, 0.5));
        using var shade = new Mat();
        Cv2.Resize(slope, shade, grey.Size(), 0, 0, InterpolationFlags.Linear);
        Cv2.Add(grey, shade, grey);
        using var grain = new Mat(grey.Size(), MatType.CV_32F);
        Cv2.Randn(grain, Scalar.All(0), Scalar.All(contrast * Between(0, 0.12)));
        Cv2.Add(grey, grain, grey);
        if (chance.Next(4) == 0)
            Dirt(grey, contrast);
        if (chance.Next(6) == 0)
            Cv2.Subtract(Scalar.All(255), grey, grey);
        var lit = new Mat();
        grey.ConvertTo(lit, MatType.CV_8U);
        return lit;
    }

    // A bolt, a splash, a reflection.
    private void Dirt(Mat grey, float contrast)
    {
        var at = new Point(chance.Next(Width), chance.Next(Height));
        using var spot = new Mat(grey.Size(), MatType.CV_32F, Scalar.All(0));
        Cv2.Circle(spot, at, chance.Next(1, 5), Scalar.All(contrast * Between(-0.9, 0.9)), -1);
        Cv2.GaussianBlur(spot, spot, new Size(0, 0), Between(0.4, 1.5));
        Cv2.Add(grey, spot, grey);
    }

    private float Between(double least, double most) => (float)(least + (chance.NextDouble() * (most - least)));
}
