namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>A picture in the queue and the promise made to whoever sent it.</summary>
internal sealed class WaitingPicture(ReadOnlyMemory<byte> jpeg)
{
    // Continuations run elsewhere: the lane's code must not borrow the thread that reads.
    private readonly TaskCompletionSource<PictureLook> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReadOnlyMemory<byte> Jpeg => jpeg;

    public Task<PictureLook> Answered => answer.Task;

    public void Answer(PictureLook look) => answer.TrySetResult(look);
}
