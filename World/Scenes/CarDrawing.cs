using OpenCvSharp;

namespace Fokus.World.Scenes;

/// <summary>Draws a lane of a garage and a car in it, seen from the gate's camera: plain shapes of our own.</summary>
internal static class CarDrawing
{
    private static readonly Scalar[] Paints =
    [
        new(60, 60, 62), new(190, 192, 194), new(225, 226, 228), new(40, 40, 150), new(120, 60, 30), new(30, 32, 30),
    ];

    /// <summary>An empty lane, 1280 by 720. The caller disposes it.</summary>
    public static Mat Lane(Random chance)
    {
        var lane = new Mat(720, 1280, MatType.CV_8UC3, new Scalar(128, 132, 134));
        var wall = chance.Next(90, 150);
        Cv2.Rectangle(lane, new Rect(0, 0, 1280, 300), new Scalar(wall, wall + 4, wall + 6), -1);
        Fill(lane, new Scalar(96, 98, 100), (0, 720), (330, 300), (950, 300), (1280, 720));
        Fill(lane, new Scalar(40, 190, 220), (40, 720), (352, 300), (366, 300), (90, 720));
        Fill(lane, new Scalar(40, 190, 220), (1240, 720), (928, 300), (914, 300), (1190, 720));
        Cv2.Rectangle(lane, new Rect(1130, 180, 46, 330), new Scalar(30, 120, 230), -1);
        return lane;
    }

    /// <summary>Draws a car round the middle given, and returns where its plate belongs.</summary>
    /// <param name="lane">Drawn upon.</param>
    /// <param name="chance">Paint and build.</param>
    /// <param name="middle">The middle of the plate.</param>
    /// <param name="plateWidth">In pixels; all else is in proportion.</param>
    /// <param name="isRear">Red lights and a boot, or white ones and a grille.</param>
    public static void Car(Mat lane, Random chance, Point middle, int plateWidth, bool isRear)
    {
        var unit = plateWidth / 40f;
        var paint = Paints[chance.Next(Paints.Length)];
        var dark = new Scalar(paint.Val0 * 0.6, paint.Val1 * 0.6, paint.Val2 * 0.6);
        Point At(float x, float y) => new(middle.X + (x * unit), middle.Y + (y * unit));
        Rect Box(float x, float y, float wide, float tall)
        {
            var corner = At(x, y);
            return new Rect(corner.X, corner.Y, (int)(wide * unit), (int)(tall * unit));
        }

        Cv2.Ellipse(lane, At(0, 26), new Size(95 * unit, 10 * unit), 0, 0, 360, new Scalar(50, 50, 52), -1, LineTypes.AntiAlias);
        Cv2.Rectangle(lane, Box(-80, 8, 26, 24), new Scalar(25, 25, 25), -1);
        Cv2.Rectangle(lane, Box(54, 8, 26, 24), new Scalar(25, 25, 25), -1);
        Cv2.FillConvexPoly(lane, [At(-60, -84), At(60, -84), At(78, -44), At(-78, -44)], paint, LineTypes.AntiAlias);
        Cv2.FillConvexPoly(lane, [At(-54, -80), At(54, -80), At(68, -48), At(-68, -48)], new Scalar(70, 62, 52), LineTypes.AntiAlias);
        Cv2.FillConvexPoly(lane, [At(-84, -46), At(84, -46), At(88, 20), At(-88, 20)], paint, LineTypes.AntiAlias);
        Cv2.Rectangle(lane, Box(-86, 14, 172, 10), dark, -1);

        var lamp = isRear ? new Scalar(40, 30, 190) : new Scalar(225, 232, 235);
        Cv2.Rectangle(lane, Box(-82, -38, 22, 16), lamp, -1);
        Cv2.Rectangle(lane, Box(60, -38, 22, 16), lamp, -1);
        if (!isRear)
            Cv2.Rectangle(lane, Box(-44, -34, 88, 14), new Scalar(22, 22, 24), -1);
        Cv2.Circle(lane, At(0, -27), (int)(5 * unit), new Scalar(180, 182, 184), -1, LineTypes.AntiAlias);
    }

    private static void Fill(Mat lane, Scalar colour, params (int X, int Y)[] corners) =>
        Cv2.FillConvexPoly(lane, corners.Select(corner => new Point(corner.X, corner.Y)), colour, LineTypes.AntiAlias);
}
