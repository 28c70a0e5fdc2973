using System.Threading.Channels;
using Fokus.EdgeBridge.Drivers.Readers;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>An engine that answers when the test says so.</summary>
internal sealed class FakeReader : IPlateReader
{
    private readonly Channel<TaskCompletionSource<PictureLook>> asked = Channel.CreateUnbounded<TaskCompletionSource<PictureLook>>();

    public Task<PictureLook> ReadAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<PictureLook>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked.Writer.TryWrite(answer);
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The next picture that somebody wants read.</summary>
    internal async Task<TaskCompletionSource<PictureLook>> NextAsync() =>
        await asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
}
