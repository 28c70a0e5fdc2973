using OpenCvSharp;

namespace Fokus.World.Scenes;

/// <summary>Mud on a plate, thick enough that nobody could read it.</summary>
internal static class Mud
{
    private const int Splashes = 160;

    public static void Cover(Mat plate, Random chance)
    {
        for (var i = 0; i < Splashes; i++)
        {
            var brown = chance.Next(30, 70);
            Cv2.Circle(
                plate, new Point(chance.Next(plate.Cols), chance.Next(50, plate.Rows)), chance.Next(18, 60),
                new Scalar(brown, brown + 25, brown + 45), -1, LineTypes.AntiAlias);
        }
    }
}
