using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>A gate whose signals and orders are counted.</summary>
internal sealed class WatchedGate : IGate
{
    private readonly IGate gate;
    private readonly DeviceFigures figures;

    internal WatchedGate(IGate gate, DeviceFigures figures)
    {
        (this.gate, this.figures) = (gate, figures);
        if (gate is IPolledDevice polled)
            polled.Watch = figures;
    }

    public Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken) => gate.RunAsync(
        signal =>
        {
            Note(signal);
            listener(signal);
        },
        cancellationToken);

    public async Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken)
    {
        var outcome = await gate.OpenAsync(command, cancellationToken);
        if (outcome != GateOutcome.Done)
            figures.Failed($"order to open: {outcome}");
        return outcome;
    }

    private void Note(GateSignal signal)
    {
        switch (signal)
        {
            case GateSignal.Online:
                figures.Connected();
                break;
            case GateSignal.Lost lost:
                // Also where polls are counted one by one: a loss is what an attendant has noticed.
                figures.Failed($"lost: {lost.Why}");
                break;
            default:
                figures.Good(span: null);
                break;
        }
    }
}
