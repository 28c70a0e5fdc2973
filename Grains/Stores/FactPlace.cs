namespace Fokus.Grains.Stores;

/// <summary>A place in a garage's journals. The default stands before the first fact.</summary>
/// <param name="Epoch">Which journal.</param>
/// <param name="Seq">Which fact of it.</param>
internal readonly record struct FactPlace(long Epoch, long Seq) : IComparable<FactPlace>
{
    public static bool operator <(FactPlace one, FactPlace other) => one.CompareTo(other) < 0;

    public static bool operator >(FactPlace one, FactPlace other) => one.CompareTo(other) > 0;

    public static bool operator <=(FactPlace one, FactPlace other) => one.CompareTo(other) <= 0;

    public static bool operator >=(FactPlace one, FactPlace other) => one.CompareTo(other) >= 0;

    public int CompareTo(FactPlace other) => (Epoch, Seq).CompareTo((other.Epoch, other.Seq));
}
