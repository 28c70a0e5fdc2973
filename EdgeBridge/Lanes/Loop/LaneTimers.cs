using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>The waits of one lane, one timer of a kind. Used from the lane's loop only.</summary>
internal sealed class LaneTimers(TimeProvider clock, Action<LaneItem.TimeUp> post) : IDisposable
{
    private readonly Dictionary<LaneDeadline, (ITimer Timer, long Start)> running = [];
    private long starts;

    internal void Start(LaneDeadline deadline, TimeSpan wait)
    {
        Stop(deadline);
        var start = ++starts;
        var timer = clock.CreateTimer(
            _ => post(new LaneItem.TimeUp(deadline, start)), state: null, wait, Timeout.InfiniteTimeSpan);
        running.Add(deadline, (timer, start));
    }

    internal void Stop(LaneDeadline deadline)
    {
        if (running.Remove(deadline, out var old))
            old.Timer.Dispose();
    }

    /// <summary>True once for a timer that is still meant; false for one that was stopped or replaced while it waited.</summary>
    internal bool IsDue(LaneItem.TimeUp due)
    {
        if (!running.TryGetValue(due.Deadline, out var current) || current.Start != due.Start)
            return false;
        Stop(due.Deadline);
        return true;
    }

    public void Dispose()
    {
        foreach (var (timer, _) in running.Values)
            timer.Dispose();
        running.Clear();
    }
}
