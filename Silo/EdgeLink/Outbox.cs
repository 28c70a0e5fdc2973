using System.Threading.Channels;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.EdgeLink;

/// <summary>
/// The frames that wait to be written to a garage. A gRPC stream takes one write at a time, so one loop empties it. When
/// it is full, acknowledgements wait and commands are turned away.
/// </summary>
internal sealed class Outbox
{
    private const int Most = 256;

    private readonly Channel<CloudFrame> frames = Channel.CreateBounded<CloudFrame>(
        new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly TaskCompletionSource<CloudFrame?> last = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when nothing more is to be written but the frame that says why, if there is one.</summary>
    internal Task<CloudFrame?> Last => last.Task;

    internal bool IsClosed => last.Task.IsCompleted;

    internal bool TryAdd(CloudFrame frame) => frames.Writer.TryWrite(frame);

    /// <summary>Adds a frame when there is room; drops it when the outbox is closed meanwhile.</summary>
    internal async Task AddAsync(CloudFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            await frames.Writer.WriteAsync(frame, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            // The session is over; what is on disk will be acknowledged by the next one's Welcome.
            return;
        }
    }

    /// <summary>Nothing is added any more. The first reason is the one that is told.</summary>
    internal void Close(CloudFrame? why)
    {
        last.TrySetResult(why);
        frames.Writer.TryComplete();
    }

    internal IAsyncEnumerable<CloudFrame> ReadAllAsync(CancellationToken cancellationToken) =>
        frames.Reader.ReadAllAsync(cancellationToken);
}
