namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>
/// Pictures that wait for the one thread that reads. Full: the one that has waited longest is dropped and answered
/// "no plate", since its car has been looked at again by then.
/// </summary>
internal sealed class PictureQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<WaitingPicture> waiting = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly int limit;
    private bool isClosed;

    public PictureQueue(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        this.limit = limit;
    }

    /// <summary>How many pictures were dropped since the start.</summary>
    public long Dropped { get; private set; }

    /// <summary>Adds a picture; after <see cref="Close"/> it is answered at once. True when another was dropped for it.</summary>
    public bool Add(WaitingPicture picture)
    {
        WaitingPicture? dropped = null;
        lock (gate)
        {
            if (isClosed)
            {
                picture.Answer(NoPlate());
                return false;
            }

            if (waiting.Count == limit)
            {
                dropped = waiting.Dequeue();
                Dropped++;
            }

            waiting.Enqueue(picture);
        }

        if (dropped is null)
            arrived.Release();
        else
            dropped.Answer(NoPlate());
        return dropped is not null;
    }

    /// <summary>The picture that has waited longest; waits for one. <c>null</c> once the queue is closed.</summary>
    public WaitingPicture? Take()
    {
        arrived.Wait();
        lock (gate)
        {
            return isClosed ? null : waiting.Dequeue();
        }
    }

    /// <summary>Answers all who wait and lets <see cref="Take"/> end. Safe to call twice.</summary>
    public void Close()
    {
        WaitingPicture[] left;
        lock (gate)
        {
            isClosed = true;
            left = [.. waiting];
            waiting.Clear();
        }

        arrived.Release();
        foreach (var picture in left)
            picture.Answer(NoPlate());
    }

    public void Dispose() => arrived.Dispose();

    private static PictureLook.Opened NoPlate() => new([]);
}
