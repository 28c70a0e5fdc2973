namespace Fokus.Domain.Money;

/// <summary>An amount in Brazilian reais, in whole centavos. It may be negative: a correction is.</summary>
/// <remarks>The default is <see cref="Zero"/>. Every operation is overflow-checked by the build.</remarks>
public readonly record struct Brl : IComparable<Brl>
{
    private Brl(long centavos) => Centavos = centavos;

    /// <summary>Nothing.</summary>
    public static Brl Zero => default;

    /// <summary>The amount in centavos: 12.50 reais are 1250.</summary>
    public long Centavos { get; }

    /// <summary>True when no money is meant at all.</summary>
    public bool IsZero => Centavos == 0;

    /// <summary>An amount from its centavos.</summary>
    public static Brl FromCentavos(long centavos) => new(centavos);

    /// <summary>The greater of two amounts.</summary>
    public static Brl Max(Brl one, Brl other) => one >= other ? one : other;

    /// <summary>The lesser of two amounts.</summary>
    public static Brl Min(Brl one, Brl other) => one <= other ? one : other;

    /// <summary>A share of the amount: <paramref name="numerator"/> parts of <paramref name="denominator"/>.</summary>
    /// <param name="numerator">Zero or more.</param>
    /// <param name="denominator">One or more.</param>
    /// <param name="rounding">Who gets the fraction of a centavo; there is no default on purpose.</param>
    public Brl Share(long numerator, long denominator, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        // A price times a month in ticks is more than a long holds.
        var product = (Int128)Centavos * numerator;
        var whole = (long)(product / denominator);
        var rest = Int128.Abs(product % denominator);
        var away = product < 0 ? -1 : 1;
        return rounding switch
        {
            Rounding.Down => new(whole),
            Rounding.Up => new(rest == 0 ? whole : whole + away),
            Rounding.HalfUp => new(rest >= denominator - rest ? whole + away : whole),
        };
    }

    /// <summary>Adds two amounts.</summary>
    public static Brl operator +(Brl one, Brl other) => new(one.Centavos + other.Centavos);

    /// <summary>Takes one amount from another.</summary>
    public static Brl operator -(Brl one, Brl other) => new(one.Centavos - other.Centavos);

    /// <summary>The amount, so many times.</summary>
    public static Brl operator *(Brl amount, long times) => new(amount.Centavos * times);

    /// <summary>Compares two amounts.</summary>
    public static bool operator >(Brl one, Brl other) => one.Centavos > other.Centavos;

    /// <summary>Compares two amounts.</summary>
    public static bool operator <(Brl one, Brl other) => one.Centavos < other.Centavos;

    /// <summary>Compares two amounts.</summary>
    public static bool operator >=(Brl one, Brl other) => one.Centavos >= other.Centavos;

    /// <summary>Compares two amounts.</summary>
    public static bool operator <=(Brl one, Brl other) => one.Centavos <= other.Centavos;

    /// <inheritdoc/>
    public int CompareTo(Brl other) => Centavos.CompareTo(other.Centavos);

    /// <summary>For logs: reais with two decimals and a point. Screens use their own component.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"BRL {(Centavos < 0 ? "-" : "")}{Math.Abs(Centavos / 100)}.{Math.Abs(Centavos % 100):00}");
}
