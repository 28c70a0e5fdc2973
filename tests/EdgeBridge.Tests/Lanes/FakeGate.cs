using System.Collections.Concurrent;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A gate that a test moves by hand.</summary>
internal sealed class FakeGate : IGate
{
    private volatile TaskCompletionSource<Action<GateSignal>> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every command that reached the driver.</summary>
    internal ConcurrentQueue<GateCommand> Opened { get; } = [];

    /// <summary>What the driver answers.</summary>
    internal Func<GateCommand, Task<GateOutcome>> Answer { get; set; } = _ => Task.FromResult(GateOutcome.Done);

    /// <summary>How often the driver was started.</summary>
    internal int Starts { get; private set; }

    public async Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken)
    {
        Starts++;
        listening.TrySetResult(listener);
        try
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }
        finally
        {
            listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken)
    {
        Opened.Enqueue(command);
        return Answer(command);
    }

    internal async Task SayAsync(params GateSignal[] signals)
    {
        var listener = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        foreach (var signal in signals)
            listener(signal);
    }

    /// <summary>The board answers: nobody on the loops, the arm down.</summary>
    internal Task ComeOnlineAsync(bool isArmed = false) => SayAsync(
        new GateSignal.Online(), new GateSignal.Arming(isArmed), new GateSignal.Closing(false), new GateSignal.Moved(GatePosition.Down));
}
