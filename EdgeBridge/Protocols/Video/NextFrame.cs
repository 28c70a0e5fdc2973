namespace Fokus.EdgeBridge.Protocols.Video;

/// <summary>
/// Hands the next frame to whoever waits for one; nobody waiting, it is dropped. Nothing queues: what is seen is never
/// older than the video is late.
/// </summary>
/// <typeparam name="T">What a frame is.</typeparam>
internal sealed class NextFrame<T>
{
    private readonly Lock gate = new();
    private TaskCompletionSource<T> next = New();

    /// <summary>A frame has come.</summary>
    public void Put(T frame)
    {
        TaskCompletionSource<T> waiting;
        lock (gate)
        {
            (waiting, next) = (next, New());
        }

        waiting.TrySetResult(frame);
    }

    /// <summary>The first frame that comes from now on.</summary>
    public Task<T> WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return next.Task.WaitAsync(timeout, clock, cancellationToken);
        }
    }

    private static TaskCompletionSource<T> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
