using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>The hole of an O, a Q or a D: a part of the letter's picture that touches no border and fills its middle.</summary>
internal sealed class LetterHole
{
    private readonly (int Left, int Right)[] rows;
    private readonly bool[] isHole;
    private readonly int width;
    private readonly int top;

    // The sides of the hole in its upper middle, where no tail and no rounding reaches: a straight line that leans.
    private readonly (double Row, double Left, double Right, double Lean) sides;

    private LetterHole(bool[] isHole, int width, Rect box, int area)
    {
        (this.isHole, this.width, top, Area) = (isHole, width, box.Y, area);
        rows = new (int, int)[box.Height];
        for (var row = 0; row < rows.Length; row++)
        {
            var line = isHole.AsSpan((top + row) * width, width);
            rows[row] = (line.IndexOf(true), line.LastIndexOf(true));
        }

        sides = Sides();
    }

    /// <summary>Pixels.</summary>
    public int Area { get; }

    /// <summary>The largest hole; <c>null</c> when there is none.</summary>
    /// <param name="parts">The letter's picture in two colours; the one other than 0 is sought.</param>
    public static LetterHole? Largest(Mat parts)
    {
        using var labels = new Mat();
        using var boxes = new Mat();
        using var middles = new Mat();
        var count = Cv2.ConnectedComponentsWithStats(parts, labels, boxes, middles, PixelConnectivity.Connectivity4, MatType.CV_32S);
        var (best, bestArea) = (0, 0);
        for (var part = 1; part < count; part++)
        {
            var area = boxes.At<int>(part, (int)ConnectedComponentsTypes.Area);
            if (area > bestArea && IsHole(labels, part, BoxOf(boxes, part), area))
                (best, bestArea) = (part, area);
        }

        if (best == 0)
            return null;
        var pixels = Array.ConvertAll(MemoryMarshal.Cast<byte, int>(labels.AsSpan<byte>()).ToArray(), label => label == best);
        return new LetterHole(pixels, parts.Cols, BoxOf(boxes, best), bestArea);
    }

    /// <summary>How much of the lowest third is hole, of 1, in its left or its right half.</summary>
    public double EmptyBelow(bool left)
    {
        var (all, empty) = (0, 0);
        for (var row = (int)Math.Round(rows.Length * 0.65); row < rows.Length; row++)
        {
            var moved = sides.Lean * (row - sides.Row);
            var (from, wide) = (sides.Left + moved, sides.Right - sides.Left + 1);
            var (begin, end) = left ? (from, from + (wide / 2)) : (from + (wide / 2), from + wide);
            for (var x = Math.Max(0, (int)Math.Round(begin)); x < Math.Min(width, (int)Math.Round(end)); x++)
            {
                all++;
                empty += isHole[((top + row) * width) + x] ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)empty / all;
    }

    private static Rect BoxOf(Mat boxes, int part) => new(
        boxes.At<int>(part, (int)ConnectedComponentsTypes.Left), boxes.At<int>(part, (int)ConnectedComponentsTypes.Top),
        boxes.At<int>(part, (int)ConnectedComponentsTypes.Width), boxes.At<int>(part, (int)ConnectedComponentsTypes.Height));

    private static bool IsHole(Mat labels, int part, Rect box, int area)
    {
        var (width, height) = (labels.Cols, labels.Rows);
        if (box.X == 0 || box.Y == 0 || box.Right == width || box.Bottom == height)
            return false;
        if (box.Height < height * 0.22 || box.Height > height * 0.8 || box.Width < 4 || box.Width > box.Height * 1.3 || area < 0.45 * box.Width * box.Height)
            return false;
        var (x, y) = (box.X + ((box.Width - 1) / 2), box.Y + ((box.Height - 1) / 2));
        if (Math.Abs(x - (width / 2)) > width * 0.28 || Math.Abs(y - (height / 2)) > height * 0.22)
            return false;

        if (StrokeBeside(labels, part, y, box.X - 1, -1) > box.Height / 2 || StrokeBeside(labels, part, y, box.Right, 1) > box.Height / 2)
            return false;

        // The letter itself touches no border either, but its middle is empty.
        var filled = 0;
        for (var down = -2; down <= 2; down += 2)
        {
            for (var right = -1; right <= 1; right++)
                filled += labels.At<int>(y + down, x + right) == part ? 1 : 0;
        }

        return filled >= 8;
    }

    // How wide the stroke is beside the hole, in its middle row: all of the rest when what seems a hole is a whole letter.
    private static int StrokeBeside(Mat labels, int part, int row, int from, int step)
    {
        var x = from;
        while (labels.At<int>(row, x) == part)
            x += step;
        var (wide, end) = (0, labels.Cols);
        for (; x >= 0 && x < end; x += step, wide++)
        {
            if (labels.At<int>(row, x) != 0)
                return wide;
        }

        return int.MaxValue;
    }

    private (double Row, double Left, double Right, double Lean) Sides()
    {
        var (from, to) = ((int)(rows.Length * 0.2), (int)(rows.Length * 0.6));
        var count = to - from + 1;
        double row = (from + to) / 2.0, left = 0, right = 0, across = 0, spread = 0;
        for (var each = from; each <= to; each++)
        {
            left += rows[each].Left;
            right += rows[each].Right;
            // Both sides lean alike, so the middle between them says by how much.
            across += (each - row) * (rows[each].Left + rows[each].Right) / 2.0;
            spread += (each - row) * (each - row);
        }

        return (row, left / count, right / count, across / spread);
    }
}
