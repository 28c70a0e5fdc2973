using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>A clock that tells when somebody begins to wait: time must not be advanced before that.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next wait that fits, once it has begun; those before it are skipped.</summary>
    public async Task<TimeSpan> NextWaitAsync(Func<TimeSpan, bool> fits)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var wait = await waits.Reader.ReadAsync(limit.Token);
            if (fits(wait))
            {
                return wait;
            }
        }
    }
}
