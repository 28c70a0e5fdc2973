using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>A gate on a relay board that speaks Modbus. What differs from board to board is in its <see cref="BoardMap"/>.</summary>
internal sealed partial class ModbusGate(DeviceId id, ModbusGateOptions options, TimeProvider clock, ILogger<ModbusGate> logger)
    : IGate, IPolledDevice
{
    private static readonly TimeSpan LostAfter = TimeSpan.FromMilliseconds(500);

    private readonly GateCommandMemory memory = new();
    private readonly BoardOrders orders = options.Orders;
    private readonly PulseEnd end = new(options.Orders, clock);
    private readonly Lock turn = new();
    private readonly RivalWatch rivals = new();
    private readonly long startedAt = clock.GetTimestamp();

    private Task lastOrder = Task.CompletedTask;
    private volatile Board? board;
    private BoardLease? lease;
    private string? doubt;

    /// <summary>A connection whose board has been put in order: only on it may something be moved.</summary>
    private sealed record Board(IModbusLink Link, int Connection, CancellationToken Stopping);

    private TimeSpan Now => clock.GetElapsedTime(startedAt);

    /// <inheritdoc/>
    public IPollWatch? Watch { get; set; }

    /// <inheritdoc/>
    public async Task RunAsync(Action<GateSignal> listener, CancellationToken cancellationToken)
    {
        await using var link = new LibModbusLink(options.Board, clock, ReconnectPace.SeedOf(id.Value));
        using var timer = new PeriodicTimer(options.Poll, clock);
        var presence = new BoardPresence(options.Wiring, LostAfter);
        try
        {
            do
            {
                var begun = clock.GetTimestamp();
                var step = await StepAsync(link, cancellationToken);
                step.Tell(Watch, clock.GetElapsedTime(begun));
                if (step is PollStep.Failed)
                {
                    board = null;
                }

                foreach (var signal in presence.Take(step, Now))
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
            await FinishAsync(link);
        }
    }

    private async Task FinishAsync(LibModbusLink link)
    {
        // After an order that is just leaving: its pulse must not be left to nobody.
        Task order;
        lock (turn)
        {
            order = lastOrder;
        }

        await order;
        await end.FinishAsync(link);
        lease?.Dispose();
        lease = null;
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
        if (end.IsOverdue)
        {
            board = null;
        }

        if (board is null && await PrepareAsync(link, cancellationToken) is { } failure)
        {
            return new PollStep.Failed(failure);
        }

        return await link.SendAsync(options.Map.ReadInputs, cancellationToken) switch
        {
            ModbusReply.Values values => new PollStep.Answered(values.Items),
            ModbusReply.Refused refused => new PollStep.Failed($"the board refuses to say its inputs (exception {refused.Code}): is it a model with inputs?"),
            ModbusReply.TimedOut => new PollStep.Failed("no answer in time"),
            ModbusReply.Broken broken => new PollStep.Failed(Cut(broken.Why)),
            _ => throw new UnreachableException("ModbusReply is a closed family"),
        };
    }

    private string Cut(string why)
    {
        if (!rivals.Cut(Now))
        {
            return why;
        }

        LogRival(id, why);
        return $"its connections are cut again and again ({why}): a second master seems to talk to this board";
    }

    /// <summary>Connects and puts the board in order: no input drives a relay, no relay is on.</summary>
    private async Task<string?> PrepareAsync(LibModbusLink link, CancellationToken cancellationToken)
    {
        if (lease is null && (lease = BoardLease.TryTake(options.Board.Address, options.Board.Port, out var held)) is null)
        {
            return held;
        }

        if (rivals.IsPausing(Now))
        {
            return "a second master seems to talk to this board";
        }

        int connection;
        switch (await link.ConnectAsync(cancellationToken))
        {
            case ConnectReply.Connected connected:
                connection = connected.Connection;
                break;
            case ConnectReply.TooEarly:
                return PollStep.Waiting;
            case ConnectReply.Failed failed:
                return failed.Why;
            default:
                throw new UnreachableException("ConnectReply is a closed family");
        }

        var setup = new BoardSetup(link, orders);
        if (await setup.PutInOrderAsync(cancellationToken) is { } failure)
        {
            return failure;
        }

        end.Settled();
        LogConnected(id, connection);
        Doubt(setup.Doubt);
        board = new Board(link, connection, cancellationToken);
        return null;
    }

    // Once for each change, and not at each connection of a bad cable.
    private void Doubt(string? now)
    {
        if (now is not null && !string.Equals(now, doubt, StringComparison.Ordinal))
        {
            LogUnwatched(id, now);
        }

        doubt = now;
    }

    /// <inheritdoc/>
    public Task<GateOutcome> OpenAsync(GateCommand command, CancellationToken cancellationToken) =>
        memory.OnceAsync(command.Id, () => OpenOnceAsync(command, cancellationToken));

    private Task<GateOutcome> OpenOnceAsync(GateCommand command, CancellationToken cancellationToken)
    {
        if (orders.EndAfter is not { } endAfter)
        {
            return SendAsync(board, command, cancellationToken);
        }

        // One after the other: each pulse has an end of its own.
        lock (turn)
        {
            var order = OpenAndEndAsync(lastOrder, command, endAfter, cancellationToken);
            lastOrder = order;
            return order;
        }
    }

    private async Task<GateOutcome> OpenAndEndAsync(Task before, GateCommand command, TimeSpan endAfter, CancellationToken cancellationToken)
    {
        var expiry = Expiry.From(clock, command.Expires);
        await before;
        await end.BeforeAsync();
        if (expiry.IsPast)
        {
            end.NothingBegan();
            LogNotSent(id, command.Id, "it had expired");
            return GateOutcome.Expired;
        }

        var ready = board;
        var outcome = await SendAsync(ready, command, cancellationToken);
        switch (outcome)
        {
            case GateOutcome.Done when ready is not null:
                end.Begin(endAfter, ready.Link, ready.Stopping);
                break;
            case GateOutcome.Unknown:
                end.MayHaveBegun();
                break;
            default:
                end.NothingBegan();
                break;
        }

        return outcome;
    }

    private async Task<GateOutcome> SendAsync(Board? ready, GateCommand command, CancellationToken cancellationToken)
    {
        if (ready is null)
        {
            LogNotSent(id, command.Id, "the board is not in order");
            return GateOutcome.Unreachable;
        }

        switch (await ready.Link.WriteAsync(orders.Begin(ready.Connection, command.Expires), cancellationToken))
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
