using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;

namespace Fokus.EdgeBridge.Tests.Readers;

public class PictureQueueTests
{
    private static readonly PictureLook NoPlate = new PictureLook.Opened([]);

    [Fact]
    public async Task A_full_queue_drops_the_picture_that_has_waited_longest_and_answers_it()
    {
        using var queue = new PictureQueue(limit: 2);
        WaitingPicture[] pictures = [Waiting(1), Waiting(2), Waiting(3)];

        var drops = pictures.Select(queue.Add).ToArray();

        Assert.Equal([false, false, true], drops);
        Assert.Equal(1, queue.Dropped);
        Assert.Equivalent(NoPlate, await pictures[0].Answered);
        Assert.Same(pictures[1], queue.Take());
        Assert.Same(pictures[2], queue.Take());
        Assert.False(pictures[1].Answered.IsCompleted);
    }

    [Fact]
    public async Task Closing_answers_all_who_wait_and_ends_the_reader()
    {
        using var queue = new PictureQueue(limit: 2);
        var waiting = Waiting(1);
        queue.Add(waiting);

        queue.Close();
        queue.Close();
        var late = Waiting(2);
        queue.Add(late);

        Assert.Equivalent(NoPlate, await waiting.Answered);
        Assert.Equivalent(NoPlate, await late.Answered);
        Assert.Null(queue.Take());
    }

    private static WaitingPicture Waiting(byte mark) => new(new[] { mark });
}
