using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>A gate on a Waveshare relay board with eight inputs.</summary>
internal sealed partial class WaveshareRelayGate(DeviceId id, WaveshareRelayOptions options, TimeProvider clock, ILogger<WaveshareRelayGate> logger)
    : IGate
{
    private readonly CommandMemory memory = new();

    private volatile Board? board;

    /// <summary>A connection whose board has been put in order: only on it may something be moved.</summary>
    private sealed record Board(IModbusLink Link, int Connection);

    /// <inheritdoc/>
    public async Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken)
    {
        await using var link = new LibModbusLink(options.Board, clock, ReconnectPace.SeedOf(id.Value));
        using var timer = new PeriodicTimer(options.Poll, clock);
        var presence = new BoardPresence(options);
        var startedAt = clock.GetTimestamp();
        try
        {
            do
            {
                var step = await StepAsync(link, cancellationToken);
                if (step is PollStep.Failed)
                {
                    board = null;
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
            board = null;
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

    /// <summary>One poll, after connecting when that is needed.</summary>
    private async Task<PollStep> StepAsync(LibModbusLink link, CancellationToken cancellationToken)
    {
        if (board is null && await PrepareAsync(link, cancellationToken) is { } failure)
        {
            return new PollStep.Failed(failure);
        }

        var poll = new ModbusRequest.ReadInputs(WaveshareRelayMap.FirstInput, WaveshareRelayMap.Count);
        return await link.SendAsync(poll, cancellationToken) switch
        {
            ModbusReply.Values values => new PollStep.Answered(values.Items),
            ModbusReply.Refused refused => new PollStep.Failed($"the board refuses to say its inputs (exception {refused.Code}): is it a model with inputs?"),
            ModbusReply.TimedOut => new PollStep.Failed("no answer in time"),
            ModbusReply.Broken broken => new PollStep.Failed(broken.Why),
            _ => throw new UnreachableException("ModbusReply is a closed family"),
        };
    }

    /// <summary>Connects and puts the board in order: no input drives a relay, no relay is on.</summary>
    private async Task<string?> PrepareAsync(LibModbusLink link, CancellationToken cancellationToken)
    {
        int connection;
        switch (await link.ConnectAsync(cancellationToken))
        {
            case ConnectReply.Connected connected:
                connection = connected.Connection;
                break;
            case ConnectReply.TooEarly:
                return "waiting before the next attempt to connect";
            case ConnectReply.Failed failed:
                return failed.Why;
            default:
                throw new UnreachableException("ConnectReply is a closed family");
        }

        var failure = await WaveshareRelaySetup.PutInOrderAsync(link, cancellationToken);
        if (failure is null)
        {
            LogConnected(id, connection);
            board = new Board(link, connection);
        }

        return failure;
    }

    /// <inheritdoc/>
    public Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken) =>
        memory.OnceAsync(command.Id, () => OpenOnceAsync(command, cancellationToken));

    private async Task<GateOutcome> OpenOnceAsync(GateCommand command, CancellationToken cancellationToken)
    {
        if (board is not { } ready)
        {
            LogNotSent(id, command.Id, "the board is not in order");
            return GateOutcome.Unreachable;
        }

        var write = new GuardedWrite(
            ready.Connection,
            new ModbusRequest.ReadCoils(WaveshareRelayMap.FirstRelay, WaveshareRelayMap.Count),
            WaveshareRelayMap.FirstFlashOn + options.OpenRelay,
            (ushort)(options.Pulse.TotalMilliseconds / WaveshareRelayMap.FlashUnitMs),
            command.Expires);
        switch (await ready.Link.WriteAsync(write, cancellationToken))
        {
            case GuardedWriteReply.Echoed:
                LogOpened(id, command.Id);
                return GateOutcome.Done;
            case GuardedWriteReply.Refused refused:
                LogRefused(id, command.Id, refused.Code);
                return GateOutcome.Refused;
            case GuardedWriteReply.Late:
                LogNotSent(id, command.Id, "it had expired");
                return GateOutcome.Expired;
            case GuardedWriteReply.NotSent notSent:
                LogNotSent(id, command.Id, notSent.Why);
                return GateOutcome.Unreachable;
            case GuardedWriteReply.Unanswered unanswered:
                LogUnknown(id, command.Id, unanswered.Why);
                return GateOutcome.Unknown;
            default:
                throw new UnreachableException("GuardedWriteReply is a closed family");
        }
    }
}
