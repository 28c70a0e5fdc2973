using OpenCvSharp;

namespace Fokus.World.Scenes;

/// <summary>Day, or a night lit by a lamp over the gate; the lens's softness and the sensor's grain in both.</summary>
internal static class Light
{
    public static void Fall(Mat lane, Random chance, Point lit, bool isNight)
    {
        if (isNight)
            Darken(lane, lit);
        else
            lane.ConvertTo(lane, -1, 0.85 + (chance.NextDouble() * 0.25), chance.Next(-10, 10));

        Cv2.GaussianBlur(lane, lane, new Size(0, 0), 0.4 + (chance.NextDouble() * 0.4));
        Grain(lane, (ulong)chance.Next(1, int.MaxValue), isNight ? 7 : 3);
    }

    private static void Darken(Mat lane, Point lit)
    {
        using var cone = new Mat(lane.Rows, lane.Cols, MatType.CV_8UC3, Scalar.All(70));
        Cv2.Ellipse(cone, lit, new Size(430, 260), 0, 0, 360, new Scalar(190, 205, 215), -1);
        Cv2.GaussianBlur(cone, cone, new Size(0, 0), 60);
        Cv2.Multiply(lane, cone, lane, 1 / 255.0);
    }

    private static void Grain(Mat lane, ulong seed, double strength)
    {
        // OpenCV's dice are per thread, so they are set before each throw.
        Cv2.SetTheRNG(seed);
        using var grain = new Mat(lane.Rows, lane.Cols, MatType.CV_16SC3);
        Cv2.Randn(grain, Scalar.All(0), Scalar.All(strength));
        using var fine = new Mat();
        lane.ConvertTo(fine, MatType.CV_16SC3);
        Cv2.Add(fine, grain, fine);
        fine.ConvertTo(lane, MatType.CV_8UC3);
    }
}
