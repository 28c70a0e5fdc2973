using System.Threading.Channels;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>An engine that answers when the test says so.</summary>
internal sealed class FakeReader : IPlateReader
{
    private readonly Channel<TaskCompletionSource<PlateReading>> asked = Channel.CreateUnbounded<TaskCompletionSource<PlateReading>>();

    public Task<PlateReading> ReadAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<PlateReading>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked.Writer.TryWrite(answer);
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The next picture that somebody wants read.</summary>
    internal async Task<TaskCompletionSource<PlateReading>> NextAsync() =>
        await asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
}
