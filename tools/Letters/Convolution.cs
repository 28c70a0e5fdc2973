namespace Fokus.Letters;

/// <summary>Looks at every pixel and its eight neighbours in all planes, keeps what is positive, and halves both sides.</summary>
internal sealed class Convolution
{
    private const int Taps = 9;

    private readonly int planesIn;
    private readonly int width;
    private readonly int height;
    private readonly float[] shifted;
    private readonly float[] full;
    private readonly float[] slopesFull;
    private readonly float[] slopesShifted;
    private readonly int[] winners;

    public Convolution(int planesIn, int planesOut, int width, int height, Random chance)
    {
        (this.planesIn, PlanesOut, this.width, this.height) = (planesIn, planesOut, width, height);
        Kernel = new Weights(planesOut * planesIn * Taps, Math.Sqrt(2.0 / (planesIn * Taps)), chance);
        Bias = new Weights(planesOut, 0, chance);
        shifted = new float[planesIn * Taps * Area];
        slopesShifted = new float[shifted.Length];
        full = new float[planesOut * Area];
        slopesFull = new float[full.Length];
        Answer = new float[full.Length / 4];
        winners = new int[Answer.Length];
    }

    public Weights Kernel { get; }

    public Weights Bias { get; }

    public int PlanesIn => planesIn;

    public int PlanesOut { get; }

    public float[] Answer { get; }

    private int Area => width * height;

    private int Depth => planesIn * Taps;

    public void Forward(ReadOnlySpan<float> planes)
    {
        Shift(planes);
        for (var plane = 0; plane < PlanesOut; plane++)
        {
            var sum = full.AsSpan(plane * Area, Area);
            sum.Fill(Bias.Values[plane]);
            var kernel = Kernel.Values.AsSpan(plane * Depth, Depth);
            var tap = 0;
            for (; tap + 4 <= Depth; tap += 4)
                Rows.AddFourTo(sum, kernel.Slice(tap, 4), shifted.AsSpan(tap * Area, 4 * Area));
            for (; tap < Depth; tap++)
                Rows.AddTo(sum, kernel[tap], shifted.AsSpan(tap * Area, Area));
        }

        Halve();
    }

    /// <summary>Adds to the slopes of the weights; gives those of the planes that came in, when asked.</summary>
    public void Backward(ReadOnlySpan<float> slopes, Span<float> slopesIn)
    {
        Array.Clear(slopesFull);
        for (var i = 0; i < winners.Length; i++)
        {
            if (Answer[i] > 0)
                slopesFull[winners[i]] = slopes[i];
        }

        Array.Clear(slopesShifted);
        for (var plane = 0; plane < PlanesOut; plane++)
        {
            var of = slopesFull.AsSpan(plane * Area, Area);
            Bias.Slopes[plane] += Sum(of);
            for (var tap = 0; tap < Depth; tap++)
            {
                Kernel.Slopes[(plane * Depth) + tap] += Rows.Dot(of, shifted.AsSpan(tap * Area, Area));
                if (!slopesIn.IsEmpty)
                    Rows.AddTo(slopesShifted.AsSpan(tap * Area, Area), Kernel.Values[(plane * Depth) + tap], of);
            }
        }

        if (!slopesIn.IsEmpty)
            ShiftBack(slopesIn);
    }

    private static float Sum(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var each in row)
            sum += each;
        return sum;
    }

    private void Shift(ReadOnlySpan<float> planes)
    {
        Array.Clear(shifted);
        for (var tap = 0; tap < Depth; tap++)
        {
            var (plane, down, right) = (tap / Taps, (tap % Taps / 3) - 1, (tap % 3) - 1);
            for (var y = Math.Max(0, -down); y < Math.Min(height, height - down); y++)
            {
                var from = planes.Slice((plane * Area) + ((y + down) * width) + Math.Max(0, right), width - Math.Abs(right));
                from.CopyTo(shifted.AsSpan((tap * Area) + (y * width) + Math.Max(0, -right)));
            }
        }
    }

    private void ShiftBack(Span<float> slopesIn)
    {
        slopesIn.Clear();
        for (var tap = 0; tap < Depth; tap++)
        {
            var (plane, down, right) = (tap / Taps, (tap % Taps / 3) - 1, (tap % 3) - 1);
            for (var y = Math.Max(0, -down); y < Math.Min(height, height - down); y++)
            {
                var to = slopesIn.Slice((plane * Area) + ((y + down) * width) + Math.Max(0, right), width - Math.Abs(right));
                var from = slopesShifted.AsSpan((tap * Area) + (y * width) + Math.Max(0, -right), to.Length);
                for (var i = 0; i < to.Length; i++)
                    to[i] += from[i];
            }
        }
    }

    private void Halve()
    {
        var (halfWidth, halfHeight) = (width / 2, height / 2);
        for (var i = 0; i < Answer.Length; i++)
        {
            var (row, x) = Math.DivRem(i, halfWidth);
            var (plane, y) = Math.DivRem(row, halfHeight);
            var at = (plane * Area) + (2 * y * width) + (2 * x);
            var best = full[at + 1] > full[at] ? at + 1 : at;
            best = full[at + width] > full[best] ? at + width : best;
            best = full[at + width + 1] > full[best] ? at + width + 1 : best;
            winners[i] = best;
            Answer[i] = MathF.Max(0, full[best]);
        }
    }
}
