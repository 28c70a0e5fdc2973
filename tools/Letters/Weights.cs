namespace Fokus.Letters;

/// <summary>Numbers that are learnt, each by the mean and the spread of its slopes (Adam; Kingma and Ba, 2015).</summary>
internal sealed class Weights
{
    private const float KeepsMean = 0.9f;
    private const float KeepsSpread = 0.999f;

    private readonly float[] means;
    private readonly float[] spreads;

    /// <param name="count">How many.</param>
    /// <param name="spread">How far from 0 they start.</param>
    /// <param name="chance">Where exactly.</param>
    public Weights(int count, double spread, Random chance)
    {
        Values = new float[count];
        Slopes = new float[count];
        means = new float[count];
        spreads = new float[count];
        for (var i = 0; i < count; i++)
            Values[i] = (float)(Normal(chance) * spread);
    }

    public float[] Values { get; }

    /// <summary>Summed over the samples since the last step.</summary>
    public float[] Slopes { get; }

    /// <summary>One step down the slopes, which are then forgotten.</summary>
    public void Step(float rate, int samples, int step)
    {
        var (warmMean, warmSpread) = (1 - MathF.Pow(KeepsMean, step), 1 - MathF.Pow(KeepsSpread, step));
        for (var i = 0; i < Values.Length; i++)
        {
            var slope = Slopes[i] / samples;
            means[i] = (KeepsMean * means[i]) + ((1 - KeepsMean) * slope);
            spreads[i] = (KeepsSpread * spreads[i]) + ((1 - KeepsSpread) * slope * slope);
            Values[i] -= rate * means[i] / warmMean / (MathF.Sqrt(spreads[i] / warmSpread) + 1e-8f);
            Slopes[i] = 0;
        }
    }

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
