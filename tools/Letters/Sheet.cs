using OpenCvSharp;

namespace Fokus.Letters;

/// <summary>Draws samples of every character, to be looked at.</summary>
internal static class Sheet
{
    private const int Columns = 24;

    public static void Write(string path)
    {
        var picture = new LetterPicture(1);
        var (wide, tall) = (LetterPicture.Width, LetterPicture.Height);
        using var sheet = new Mat(Glyphs.All.Length * tall, Columns * wide, MatType.CV_8U);
        for (var row = 0; row < Glyphs.All.Length; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                using var cell = new Mat(sheet, new Rect(column * wide, row * tall, wide, tall));
                using var drawn = Mat.FromPixelData(tall, wide, MatType.CV_8U, picture.Draw(Glyphs.All[row]));
                drawn.CopyTo(cell);
            }
        }

        Cv2.ImWrite(path, sheet);
    }
}
