namespace Fokus.Silo.GatewayLink;

/// <summary>
/// Says on this silo that the gateways' picture changed, so that they need not wait for the next look. Other silos look by
/// themselves: this makes things quicker and is no promise.
/// </summary>
internal sealed class SnapshotNews
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next change. Taken before the picture is read, else one may be missed.</summary>
    internal Task Next => Volatile.Read(ref next).Task;

    internal void Tell() =>
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
