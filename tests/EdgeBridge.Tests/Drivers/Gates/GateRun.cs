using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Runs a gate for as long as a test needs it.</summary>
internal static class GateRun
{
    /// <summary>Runs the gate until it tells what is waited for, and through what is done then.</summary>
    public static async Task UntilAsync(IGate gate, Func<GateSignal, bool> fits, Func<Task>? then = null)
    {
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(fits);
        await (then?.Invoke() ?? Task.CompletedTask);
        await stopping.CancelAsync();
        await running;
    }

    /// <summary>A new order, good for five seconds.</summary>
    public static Task<GateOutcome> OpenAsync(IGate gate)
    {
        var now = TimeProvider.System.GetCurrentInstant();
        return gate.OpenAsync(new GateCommand(IdSource.NewCommand(now), now + Duration.FromSeconds(5)), SignalLog<int>.Guard);
    }
}
