using OpenCvSharp;

namespace Fokus.Letters;

/// <summary>Draws one character: strokes in a box of width and height 1, y downwards.</summary>
internal sealed class Pen
{
    private const int StepsOfAnArc = 14;

    private readonly List<Point2f[]> strokes = [];
    private readonly float squareness;

    /// <param name="squareness">2 for round bows; the more, the squarer they are.</param>
    public Pen(float squareness) => this.squareness = squareness;

    public IReadOnlyList<Point2f[]> Strokes => strokes;

    /// <summary>Straight from point to point.</summary>
    public Pen Line(params (float X, float Y)[] points)
    {
        strokes.Add([.. points.Select(point => new Point2f(point.X, point.Y))]);
        return this;
    }

    /// <summary>Part of a bow that fills the box given; degrees clockwise from the right.</summary>
    public Pen Bow((float Left, float Top, float Right, float Bottom) box, float from, float to)
    {
        var (middleX, middleY) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        var (halfX, halfY) = ((box.Right - box.Left) / 2, (box.Bottom - box.Top) / 2);
        var points = new Point2f[StepsOfAnArc + 1];
        for (var i = 0; i <= StepsOfAnArc; i++)
        {
            var angle = (from + ((to - from) * i / StepsOfAnArc)) * MathF.PI / 180;
            points[i] = new Point2f(middleX + (halfX * Bent(MathF.Cos(angle))), middleY + (halfY * Bent(MathF.Sin(angle))));
        }

        strokes.Add(points);
        return this;
    }

    private float Bent(float part) => MathF.Sign(part) * MathF.Pow(MathF.Abs(part), 2 / squareness);
}
