using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Antennas;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>An antenna that a test holds tags before.</summary>
internal sealed class FakeAntenna : IAntenna
{
    private readonly TaskCompletionSource<Action<AntennaSignal>> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task RunAsync(Action<AntennaSignal> listener, CancellationToken cancellationToken)
    {
        listening.TrySetResult(listener);
        return new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    internal async Task SeeAsync(string tag) =>
        (await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)))(new AntennaSignal.Seen(TagId.Parse(tag)));
}
