namespace Fokus.Letters;

/// <summary>
/// Names the character in a window: three convolutions, then one sum for each of 36 characters. Letters are weighed against
/// letters only and digits against digits only, since a plate's shape says which of both stands there, and O and 0 may be one
/// drawing.
/// </summary>
internal sealed class LetterNet
{
    private const int Letters = 26;
    private const float LeastSpread = 8;

    private readonly float[] input = new float[LetterPicture.Width * LetterPicture.Height];
    private readonly float[][] slopes;

    public LetterNet(Random chance)
    {
        var (width, height) = (LetterPicture.Width, LetterPicture.Height);
        Convolutions =
        [
            new Convolution(1, 24, width, height, chance),
            new Convolution(24, 40, width / 2, height / 2, chance),
            new Convolution(40, 64, width / 4, height / 4, chance),
        ];
        Sums = new Weights(Glyphs.All.Length * Last.Answer.Length, 1 / Math.Sqrt(Last.Answer.Length), chance);
        Bias = new Weights(Glyphs.All.Length, 0, chance);
        slopes = [.. Convolutions.Select(each => new float[each.Answer.Length])];
    }

    public IReadOnlyList<Convolution> Convolutions { get; }

    public Weights Sums { get; }

    public Weights Bias { get; }

    public IEnumerable<Weights> All => [.. Convolutions.SelectMany(each => new[] { each.Kernel, each.Bias }), Sums, Bias];

    private Convolution Last => Convolutions[^1];

    /// <summary>The character's place in <see cref="Glyphs.All"/>, among those of its kind.</summary>
    public int Name(ReadOnlySpan<byte> pixels, bool isLetter)
    {
        var scores = Forward(pixels);
        var (first, end) = isLetter ? (0, Letters) : (Letters, scores.Length);
        var best = first;
        for (var i = first; i < end; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }

    /// <summary>Learns from one sample; returns how surprised it was.</summary>
    public float Learn(ReadOnlySpan<byte> pixels, int character)
    {
        var scores = Forward(pixels);
        var (first, end) = character < Letters ? (0, Letters) : (Letters, scores.Length);
        var most = scores[first..end].Max();
        var total = 0f;
        for (var i = first; i < end; i++)
            total += MathF.Exp(scores[i] - most);

        Array.Clear(slopes[^1]);
        for (var i = first; i < end; i++)
        {
            var slope = (MathF.Exp(scores[i] - most) / total) - (i == character ? 1 : 0);
            Bias.Slopes[i] += slope;
            Rows.AddTo(Sums.Slopes.AsSpan(i * Last.Answer.Length, Last.Answer.Length), slope, Last.Answer);
            Rows.AddTo(slopes[^1], slope, Sums.Values.AsSpan(i * Last.Answer.Length, Last.Answer.Length));
        }

        for (var layer = Convolutions.Count - 1; layer >= 0; layer--)
            Convolutions[layer].Backward(slopes[layer], layer > 0 ? slopes[layer - 1] : []);
        return -(scores[character] - most - MathF.Log(total));
    }

    private float[] Forward(ReadOnlySpan<byte> pixels)
    {
        Normalise(pixels);
        var planes = input;
        foreach (var each in Convolutions)
        {
            each.Forward(planes);
            planes = each.Answer;
        }

        var scores = new float[Glyphs.All.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Bias.Values[i] + Rows.Dot(Sums.Values.AsSpan(i * planes.Length, planes.Length), planes);
        return scores;
    }

    private void Normalise(ReadOnlySpan<byte> pixels)
    {
        float sum = 0, squares = 0;
        foreach (var pixel in pixels)
        {
            sum += pixel;
            squares += pixel * pixel;
        }

        var mean = sum / pixels.Length;
        var spread = MathF.Max(LeastSpread, MathF.Sqrt(MathF.Max(0, (squares / pixels.Length) - (mean * mean))));
        for (var i = 0; i < input.Length; i++)
            input[i] = (pixels[i] - mean) / spread;
    }
}
