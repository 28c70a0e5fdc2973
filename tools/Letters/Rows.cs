using System.Numerics;
using System.Runtime.InteropServices;

namespace Fokus.Letters;

/// <summary>Sums over rows of numbers, eight at a time where the processor can. Rows are multiples of eight long.</summary>
internal static class Rows
{
    /// <summary>Adds a row, so many times, to another.</summary>
    public static void AddTo(Span<float> sum, float times, ReadOnlySpan<float> row)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var factor = new Vector<float>(times);
        for (var i = 0; i < from.Length; i++)
            to[i] = Vector.MultiplyAddEstimate(from[i], factor, to[i]);
    }

    /// <summary>Adds four rows at once: the sum is fetched and stored once instead of four times.</summary>
    public static void AddFourTo(Span<float> sum, ReadOnlySpan<float> times, ReadOnlySpan<float> rows)
    {
        var length = sum.Length;
        var to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var a = MemoryMarshal.Cast<float, Vector<float>>(rows[..length]);
        var b = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(length, length));
        var c = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(2 * length, length));
        var d = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(3 * length, length));
        var (ofA, ofB, ofC, ofD) = (new Vector<float>(times[0]), new Vector<float>(times[1]), new Vector<float>(times[2]), new Vector<float>(times[3]));
        for (var i = 0; i < to.Length; i++)
        {
            var first = Vector.MultiplyAddEstimate(a[i], ofA, to[i]);
            var second = Vector.MultiplyAddEstimate(b[i], ofB, c[i] * ofC);
            to[i] = Vector.MultiplyAddEstimate(d[i], ofD, first + second);
        }
    }

    /// <summary>The sum of the products of two rows.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(one);
        var b = MemoryMarshal.Cast<float, Vector<float>>(other);
        var (even, odd) = (Vector<float>.Zero, Vector<float>.Zero);
        var i = 0;
        for (; i + 1 < a.Length; i += 2)
        {
            even = Vector.MultiplyAddEstimate(a[i], b[i], even);
            odd = Vector.MultiplyAddEstimate(a[i + 1], b[i + 1], odd);
        }

        if (i < a.Length)
            even = Vector.MultiplyAddEstimate(a[i], b[i], even);
        return Vector.Sum(even + odd);
    }
}
