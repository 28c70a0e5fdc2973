namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>What one camera tells its lane: one call at a time, and only while somebody listens.</summary>
internal sealed class CameraVoice
{
    private readonly Lock gate = new();
    private Action<CameraSignal>? listener;

    /// <summary>Listens until cancelled, with what runs meanwhile.</summary>
    public async Task ListenAsync(Action<CameraSignal> hears, Func<CancellationToken, Task> meanwhile, CancellationToken cancellationToken)
    {
        Set(hears);
        try
        {
            await meanwhile(cancellationToken);
        }
        finally
        {
            Set(null);
        }
    }

    /// <summary>Lasts until cancelled: for a camera that comes to us by itself.</summary>
    public static async Task UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), stopped))
        {
            await stopped.Task;
        }
    }

    /// <summary>Tells a signal; false when nobody listens.</summary>
    public bool Tell(CameraSignal signal) => WhileHeard(
        hears =>
        {
            hears(signal);
            return true;
        },
        unheard: false);

    /// <summary>Does something that may tell several signals, without another between them.</summary>
    /// <param name="act">Is given the listener.</param>
    /// <param name="unheard">The answer when nobody listens.</param>
    public T WhileHeard<T>(Func<Action<CameraSignal>, T> act, T unheard)
    {
        lock (gate)
        {
            return listener is { } hears ? act(hears) : unheard;
        }
    }

    private void Set(Action<CameraSignal>? hears)
    {
        lock (gate)
        {
            listener = hears;
        }
    }
}
