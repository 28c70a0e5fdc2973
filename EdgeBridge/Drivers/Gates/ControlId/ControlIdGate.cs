using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Protocols;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>A gate on an access controller of Control iD, over HTTP. The device times its relay by itself.</summary>
internal sealed partial class ControlIdGate(DeviceId id, ControlIdOptions options, TimeProvider clock, ILogger<ControlIdGate> logger)
    : IGate, IPolledDevice
{
    private static readonly TimeSpan LostAfter = TimeSpan.FromMilliseconds(1500);

    private readonly GateCommandMemory memory = new();
    private volatile ControlIdLink? ready;
    private BoardLease? lease;

    /// <inheritdoc/>
    public IPollWatch? Watch { get; set; }

    /// <inheritdoc/>
    public async Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken)
    {
        await using var link = new ControlIdLink(options, clock, ReconnectPace.SeedOf(id.Value));
        using var timer = new PeriodicTimer(options.Poll, clock);
        var presence = new BoardPresence(options.Wiring, LostAfter);
        var startedAt = clock.GetTimestamp();
        try
        {
            do
            {
                var begun = clock.GetTimestamp();
                var step = await StepAsync(link, cancellationToken);
                step.Tell(Watch, clock.GetElapsedTime(begun));
                if (step is PollStep.Failed)
                {
                    ready = null;
                }

                foreach (var signal in presence.Take(step, clock.GetElapsedTime(startedAt)))
                {
                    LogIfLink(signal);
                    listener(signal);
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            ready = null;
            lease?.Dispose();
            lease = null;
        }
    }

    private void LogIfLink(GateSignal signal)
    {
        if (signal is GateSignal.Online)
        {
            LogOnline(id);
        }
        else if (signal is GateSignal.Lost lost)
        {
            LogLost(id, lost.Why);
        }
    }

    private async Task<PollStep> StepAsync(ControlIdLink link, CancellationToken cancellationToken)
    {
        if (ready is null && await PutInOrderAsync(link, cancellationToken) is { } failure)
        {
            return new PollStep.Failed(failure);
        }

        var levels = new ushort[options.Wiring.Inputs.All.Max() + 1];
        foreach (var pin in options.Wiring.Inputs.All)
        {
            switch (await link.PinAsync(pin, cancellationToken))
            {
                case PinReading.Level level:
                    levels[pin] = (ushort)(level.IsActive ? 1 : 0);
                    break;
                case PinReading.None none:
                    return new PollStep.Failed($"pin {pin}: {none.Why}");
                default:
                    throw new UnreachableException("PinReading is a closed family");
            }
        }

        ready ??= link;
        return new PollStep.Answered([.. levels]);
    }

    /// <summary>Takes the device for us alone, connects, and waits until its relay is at rest.</summary>
    private async Task<string?> PutInOrderAsync(ControlIdLink link, CancellationToken cancellationToken)
    {
        if (lease is null && (lease = BoardLease.TryTake(options.Device.Address, options.Device.Port, out var held)) is null)
        {
            return held;
        }

        if (await link.PrepareAsync(cancellationToken) is { } failure)
        {
            return failure;
        }

        // The device lets go of its relay by itself. Until it has, nobody knows whose pulse that is.
        return options.RelayPin is { } pin
            ? await link.PinAsync(pin, cancellationToken) switch
            {
                PinReading.Level { IsActive: true } => "the relay is on, and the device has to let go of it",
                PinReading.Level => null,
                PinReading.None none => $"pin {pin}: {none.Why}",
                _ => throw new UnreachableException("PinReading is a closed family"),
            }
            : null;
    }

    /// <inheritdoc/>
    public Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken) =>
        memory.OnceAsync(command.Id, () => OpenOnceAsync(command, cancellationToken));

    private async Task<GateOutcome> OpenOnceAsync(GateCommand command, CancellationToken cancellationToken)
    {
        if (ready is not { } link)
        {
            LogNotSent(id, command.Id, "the device is not in order");
            return GateOutcome.Unreachable;
        }

        var (outcome, why) = await link.OrderAsync(Expiry.From(clock, command.Expires), cancellationToken);
        switch (outcome)
        {
            case GateOutcome.Done:
                LogOpened(id, command.Id);
                break;
            case GateOutcome.Refused:
                LogRefused(id, command.Id, why);
                break;
            case GateOutcome.Expired or GateOutcome.Unreachable:
                LogNotSent(id, command.Id, why);
                break;
            case GateOutcome.Unknown:
                LogUnknown(id, command.Id, why);
                break;
        }

        return outcome;
    }
}
