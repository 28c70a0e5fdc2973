namespace Fokus.Micro;

/// <summary>What one call may cost at most, on the two cores that a garage's server has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BarAttribute(int nanoseconds) : Attribute
{
    public int Nanoseconds { get; } = nanoseconds;

    /// <summary>Bytes that it may allocate; -1 for no bar.</summary>
    public int Bytes { get; init; } = -1;
}
