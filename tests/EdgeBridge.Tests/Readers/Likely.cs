using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Width = Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines.Frames;

namespace Fokus.EdgeBridge.Tests.Readers;

/// <summary>Builds what a network might say, frame by frame, from likelihoods that a reader can add up.</summary>
internal static class Likely
{
    private const float Hardly = 1e-7f;

    /// <summary>Each frame names its characters with their likelihoods; the rest of the frame is "nothing".</summary>
    public static Frames Frames(params (char Character, double Likelihood)[][] frames)
    {
        var scores = new float[frames.Length * Width.Columns];
        for (var frame = 0; frame < frames.Length; frame++)
        {
            var row = scores.AsSpan(frame * Width.Columns, Width.Columns);
            row.Fill(MathF.Log(Hardly));
            row[0] = Log(1 - frames[frame].Sum(cell => cell.Likelihood));
            foreach (var (character, likelihood) in frames[frame])
                row[Width.ColumnOf(character)] = Log(likelihood);
        }

        return new Frames(scores);
    }

    /// <summary>One frame a character, each plain, with a frame of nothing between any two.</summary>
    public static Frames Plain(string text) => Frames([.. text.SelectMany(c => Parted((c, 0.99)))]);

    /// <summary>As <see cref="Plain"/>, but what stands at one position is torn.</summary>
    public static Frames Torn(string text, int position, params (char Character, double Likelihood)[] between) =>
        Frames([.. text.SelectMany((c, at) => at == position ? Parted(between) : Parted((c, 0.99)))]);

    private static (char, double)[][] Parted(params (char, double)[] frame) => [frame, []];

    private static float Log(double likelihood) => MathF.Log(MathF.Max((float)likelihood, Hardly));
}
