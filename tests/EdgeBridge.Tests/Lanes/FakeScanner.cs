using Fokus.EdgeBridge.Drivers.Tickets;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A scanner that a test holds tickets to.</summary>
internal sealed class FakeScanner : ITicketScanner
{
    private readonly TaskCompletionSource<Action<string>> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task RunAsync(Action<string> listener, CancellationToken cancellationToken)
    {
        listening.TrySetResult(listener);
        return new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    internal async Task ScanAsync(string code) => (await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)))(code);
}
