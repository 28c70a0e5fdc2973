namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>What a device says of one pin.</summary>
internal abstract record PinReading
{
    private PinReading()
    {
    }

    /// <summary>It has a level.</summary>
    /// <param name="IsActive">It is not as it is when idle.</param>
    internal sealed record Level(bool IsActive) : PinReading;

    /// <summary>It has none, and none is guessed.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record None(string Why) : PinReading;
}
