using Fokus.Domain.Plates;
using OpenCvSharp;

namespace Fokus.World.Scenes;

/// <summary>
/// Pictures as a gate's camera takes them, drawn by us: 1280 by 720, day or night, front or rear, a little askew. The
/// same plate and seed give the same bytes. No photograph is used, so no one's plate is shown.
/// </summary>
internal static class LaneScene
{
    private const int JpegQuality = 88;

    // A gate camera is set so that a plate is about a fifth of the picture wide.
    private const int LeastWidth = 240;
    private const int MostWidth = 320;

    /// <summary>A car with this plate.</summary>
    public static byte[] Render(Plate plate, int seed)
    {
        using var drawn = PlateDrawing.OfCar(plate);
        return Render(drawn, seed, LeastWidth, MostWidth);
    }

    /// <summary>A vehicle with this plate in two lines.</summary>
    public static byte[] RenderMotorcycle(Plate plate, int seed)
    {
        using var drawn = PlateDrawing.OfMotorcycle(plate);
        return Render(drawn, seed, LeastWidth * 2 / 3, MostWidth * 2 / 3);
    }

    /// <summary>A car whose plate is there but covered with mud: nothing to act on.</summary>
    public static byte[] RenderUnreadable(int seed)
    {
        using var drawn = PlateDrawing.OfCar(Plate.Parse("ABC1D23"));
        Mud.Cover(drawn, new Random(seed));
        return Render(drawn, seed, LeastWidth, MostWidth);
    }

    private static byte[] Render(Mat plate, int seed, int leastWidth, int mostWidth)
    {
        var chance = new Random(seed);
        using var lane = CarDrawing.Lane(chance);
        var width = chance.Next(leastWidth, mostWidth);
        var middle = new Point(chance.Next(560, 720), chance.Next(440, 520));
        CarDrawing.Car(lane, chance, middle, width, isRear: chance.Next(2) == 0);
        Hang(lane, plate, chance, middle, width);
        Light.Fall(lane, chance, middle, isNight: chance.Next(3) == 0);
        return lane.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, JpegQuality));
    }

    // Warped onto the car with a slight turn and lean, as a camera beside the lane sees it.
    private static void Hang(Mat lane, Mat plate, Random chance, Point middle, int width)
    {
        var tall = (float)width * plate.Rows / plate.Cols;
        var half = width / 2f;
        float Askew(double most) => (float)(((chance.NextDouble() * 2) - 1) * most);
        var (lean, turn) = (Askew(0.06) * width, Askew(0.08) * tall);
        Point2f[] to =
        [
            new(middle.X - half, middle.Y - (tall / 2) - lean - turn),
            new(middle.X + half, middle.Y - (tall / 2) + lean + turn),
            new(middle.X + half, middle.Y + (tall / 2) + lean - turn),
            new(middle.X - half, middle.Y + (tall / 2) - lean + turn),
        ];
        using var small = new Mat();
        // Shrunk by area first: the warp alone would skip pixels and fray the letters.
        Cv2.Resize(plate, small, new Size(width * 2, (int)(tall * 2)), 0, 0, InterpolationFlags.Area);
        Point2f[] from = [new(0, 0), new(small.Cols, 0), new(small.Cols, small.Rows), new(0, small.Rows)];
        using var transform = Cv2.GetPerspectiveTransform(from, to);
        Cv2.WarpPerspective(small, lane, transform, lane.Size(), InterpolationFlags.Area, BorderTypes.Transparent);
    }
}
