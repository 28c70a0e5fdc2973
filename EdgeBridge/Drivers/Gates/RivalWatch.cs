namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>
/// Tells a board that somebody else takes from us: connections that worked and are cut again and again. Two masters that
/// both come back at once would do nothing else any more. Pure.
/// </summary>
internal sealed class RivalWatch
{
    /// <summary>So many cuts …</summary>
    public const int Cuts = 4;

    /// <summary>… within this time are no accident.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(30);

    /// <summary>How long the board is then left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Queue<TimeSpan> cuts = new();
    private TimeSpan until = TimeSpan.MinValue;

    /// <summary>A connection that was in order has been cut by the other end. True when that was once too often.</summary>
    /// <param name="at">Time since any fixed moment, on a clock that never steps.</param>
    public bool Cut(TimeSpan at)
    {
        cuts.Enqueue(at);
        while (cuts.Peek() < at - Within)
        {
            cuts.Dequeue();
        }

        if (cuts.Count < Cuts)
        {
            return false;
        }

        cuts.Clear();
        until = at + Pause;
        return true;
    }

    /// <summary>Whether the board is to be left alone for now.</summary>
    public bool IsPausing(TimeSpan at) => at < until;
}
