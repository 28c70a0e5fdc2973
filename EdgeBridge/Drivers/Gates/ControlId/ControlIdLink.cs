using System.Net.Sockets;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Protocols;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>
/// One device, one request on the wire at a time, a session that is renewed when the device has forgotten it. A question
/// may be asked again, an order only when the device has said that it does not know us: then it did nothing.
/// </summary>
internal sealed class ControlIdLink(ControlIdOptions options, TimeProvider clock, int seed) : IAsyncDisposable
{
    private readonly ReconnectPace pace = new(clock, seed);
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private ControlIdConnection? connection;
    private string? session;
    private bool isClosed;

    /// <summary>Connects and logs in when that is needed and the pace allows it. Null when all is well; else what failed.</summary>
    public Task<string?> PrepareAsync(CancellationToken cancellationToken) => InTurnAsync(() => ReadyAsync(cancellationToken));

    /// <summary>Asks for one pin.</summary>
    public Task<PinReading> PinAsync(int pin, CancellationToken cancellationToken) => InTurnAsync(() => ReadPinAsync(pin, cancellationToken));

    /// <summary>Opens once: reads a pin first, looks at the deadline, and sends the order.</summary>
    /// <returns>The outcome, and why for the log.</returns>
    public Task<(GateOutcome Outcome, string Why)> OrderAsync(Expiry expiry, CancellationToken cancellationToken) =>
        InTurnAsync(() => ProbeAndOrderAsync(expiry, cancellationToken));

    private Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        lock (gate)
        {
            var mine = AfterAsync(last, work);
            last = mine;
            return mine;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before;
        return await work();
    }

    private async Task<string?> ReadyAsync(CancellationToken cancellationToken)
    {
        if (pace.Remaining > TimeSpan.Zero)
        {
            return PollStep.Waiting;
        }

        if (!await ConnectAsync(cancellationToken))
        {
            return "no connection";
        }

        return session is null ? await LogInAsync(cancellationToken) : null;
    }

    private async Task<bool> ConnectAsync(CancellationToken cancellationToken)
    {
        if (connection is { IsUsable: true })
        {
            return true;
        }

        Drop();
        if (isClosed)
        {
            return false;
        }

        try
        {
            connection = await ControlIdConnection.OpenAsync(options.Device, options.ResponseTimeout, clock, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            pace.Failed();
            return false;
        }
    }

    private async Task<string?> LogInAsync(CancellationToken cancellationToken)
    {
        var reply = await SendAsync(ControlIdJson.LoginPath, ControlIdJson.Login(options.Login, options.Password), cancellationToken);
        if (reply is ControlIdReply.Answered { IsGood: true } answer && ControlIdJson.ReadSession(answer.Body.AsMemory()) is { } fresh)
        {
            session = fresh;
            return null;
        }

        pace.Failed();
        return reply switch
        {
            ControlIdReply.Answered refused => $"the device does not let us in (HTTP {refused.Status}): look at login and password in the garage file",
            ControlIdReply.Silent silent => silent.Why,
            _ => "the device does not let us in",
        };
    }

    private async Task<PinReading> ReadPinAsync(int pin, CancellationToken cancellationToken)
    {
        // Twice at most: once more after the device has forgotten our session.
        for (var attempt = 1; ; attempt++)
        {
            if (await ReadyAsync(cancellationToken) is { } failure)
            {
                return new PinReading.None(failure);
            }

            switch (await SendAsync(ControlIdJson.PinPath, ControlIdJson.Pin(pin), cancellationToken))
            {
                case ControlIdReply.Answered { IsGood: true } answer:
                    pace.Succeeded();
                    return ControlIdJson.ReadPin(answer.Body.AsMemory());
                case ControlIdReply.Answered { IsStranger: true } when attempt == 1:
                    session = null;
                    break;
                case ControlIdReply.Answered refused:
                    return new PinReading.None($"the device refuses to say pin {pin} (HTTP {refused.Status})");
                case ControlIdReply.Silent silent:
                    return new PinReading.None(silent.Why);
                default:
                    return new PinReading.None("no answer");
            }
        }
    }

    private async Task<(GateOutcome Outcome, string Why)> ProbeAndOrderAsync(Expiry expiry, CancellationToken cancellationToken)
    {
        if (expiry.IsPast)
        {
            return (GateOutcome.Expired, "it had expired");
        }

        if (await ReadPinAsync(options.Wiring.Inputs.Closing, cancellationToken) is PinReading.None unread)
        {
            return (GateOutcome.Unreachable, unread.Why);
        }

        for (var attempt = 1; ; attempt++)
        {
            // The last moment at which it can still be held back.
            if (expiry.IsPast)
            {
                return (GateOutcome.Expired, "it had expired");
            }

            if (!await ConnectAsync(cancellationToken))
            {
                return (GateOutcome.Unreachable, "no connection");
            }

            if (expiry.IsPast || cancellationToken.IsCancellationRequested)
            {
                return (GateOutcome.Expired, "it had expired");
            }

            switch (await SendAsync(ControlIdJson.OrderPath, ControlIdJson.Order(options.Opening), cancellationToken))
            {
                case ControlIdReply.Answered { IsGood: true } answer:
                    return ControlIdJson.IsError(answer.Body.AsMemory()) ? (GateOutcome.Refused, "the device says error") : (GateOutcome.Done, "");
                case ControlIdReply.Answered { IsStranger: true } when attempt == 1 && await LogInAsync(cancellationToken) is null:
                    // It did not know us, so it did nothing: the one case in which an order goes out again.
                    break;
                case ControlIdReply.Answered { Status: >= 400 and < 500 } refused:
                    return (GateOutcome.Refused, $"HTTP {refused.Status}");
                case ControlIdReply.Answered odd:
                    return (GateOutcome.Unknown, $"HTTP {odd.Status}");
                case ControlIdReply.Silent silent:
                    return (GateOutcome.Unknown, silent.Why);
                default:
                    return (GateOutcome.Unknown, "no answer");
            }
        }
    }

    private async Task<ControlIdReply> SendAsync(string path, byte[] json, CancellationToken cancellationToken)
    {
        if (connection is not { } live)
        {
            return new ControlIdReply.Silent("no connection");
        }

        var reply = await live.PostAsync(path, string.Equals(path, ControlIdJson.LoginPath, StringComparison.Ordinal) ? null : session, json, cancellationToken);
        if (reply is ControlIdReply.Silent)
        {
            pace.Failed();
            Drop();
        }

        return reply;
    }

    private void Drop()
    {
        connection?.Dispose();
        connection = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await InTurnAsync(() =>
    {
        isClosed = true;
        Drop();
        return Task.FromResult(true);
    });
}
