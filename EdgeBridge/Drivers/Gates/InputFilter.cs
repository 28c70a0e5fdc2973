namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>
/// Debounces one input. A level counts when two samples in a row show it and it has stood for its time. The first
/// sample is believed at once: after a silence there is nothing older to believe.
/// </summary>
internal sealed class InputFilter(TimeSpan on, TimeSpan off)
{
    private bool? level;
    private TimeSpan? changedAt;

    /// <summary>The level that counts; <c>null</c> before the first sample.</summary>
    public bool? Level => level;

    /// <summary>Takes in a sample. True when <see cref="Level"/> has changed by it.</summary>
    /// <param name="sample">What the board says.</param>
    /// <param name="at">Time since any fixed moment, on a clock that never steps.</param>
    public bool Sample(bool sample, TimeSpan at)
    {
        if (level is null)
        {
            level = sample;
            return true;
        }

        if (sample == level)
        {
            changedAt = null;
            return false;
        }

        if (changedAt is not { } since)
        {
            changedAt = at;
            return false;
        }

        if (at - since < (sample ? on : off))
        {
            return false;
        }

        level = sample;
        changedAt = null;
        return true;
    }
}
