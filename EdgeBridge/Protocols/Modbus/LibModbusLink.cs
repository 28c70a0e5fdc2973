using System.Diagnostics;
using System.Net.Sockets;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// <see cref="IModbusLink"/> over libmodbus. One thread owns the connection; everything that touches it runs there.
/// Any failure except a Modbus exception drops the connection.
/// </summary>
internal sealed class LibModbusLink : IModbusLink
{
    /// <summary>Each queue's limit. One driver has at most one poll and a few orders under way.</summary>
    public const int QueueLimit = 8;

    private const int StackBytes = 256 * 1024;

    private readonly ModbusEndpoint endpoint;
    private readonly TimeProvider clock;
    private readonly ReconnectPace pace;
    private readonly Lock gate = new();
    private readonly Queue<LinkJob> writes = new();
    private readonly Queue<LinkJob> others = new();
    private readonly SemaphoreSlim arrivals = new(0);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile LibModbusConnection? connection;
    private int connectionNumber;
    private bool isStopping;

    public LibModbusLink(ModbusEndpoint endpoint, TimeProvider clock, int seed)
    {
        this.endpoint = endpoint;
        this.clock = clock;
        pace = new ReconnectPace(clock, seed);
        new Thread(Own, StackBytes) { IsBackground = true, Name = $"modbus {endpoint.Address}:{endpoint.Port}" }.Start();
    }

    /// <inheritdoc/>
    public Task<ConnectReply> ConnectAsync(CancellationToken cancellationToken) =>
        Enqueue<ConnectReply>(others, Connect, why => new ConnectReply.Failed(why), cancellationToken);

    /// <inheritdoc/>
    public Task<ModbusReply> SendAsync(ModbusRequest request, CancellationToken cancellationToken) =>
        Enqueue(request is ModbusRequest.ReleaseCoil ? writes : others, () => Send(request, cancellationToken), why => new ModbusReply.Broken(why), cancellationToken);

    /// <inheritdoc/>
    public Task<GuardedWriteReply> WriteAsync(GuardedWrite write, CancellationToken cancellationToken)
    {
        var expiry = Expiry.From(clock, write.Expires);
        return Enqueue<GuardedWriteReply>(
            writes, () => Write(write, expiry, cancellationToken), why => new GuardedWriteReply.NotSent(why), cancellationToken);
    }

    private Task<T> Enqueue<T>(Queue<LinkJob> queue, Func<T> work, Func<string, T> refuse, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = new LinkJob(
            () => done.TrySetResult(cancellationToken.IsCancellationRequested ? refuse("cancelled before it left") : work()),
            why => done.TrySetResult(refuse(why)));
        lock (gate)
        {
            if (isStopping || queue.Count >= QueueLimit)
            {
                job.Refuse(isStopping ? "the link is closed" : $"{QueueLimit} requests are waiting already");
                return done.Task;
            }

            queue.Enqueue(job);
            arrivals.Release();
        }

        return done.Task;
    }

    private void Own()
    {
        while (true)
        {
            arrivals.Wait();
            LinkJob? next;
            lock (gate)
            {
                if (isStopping)
                {
                    break;
                }

                next = writes.TryDequeue(out var write) ? write : others.Dequeue();
            }

            next.Run();
        }

        connection?.Dispose();
        connection = null;
        ended.SetResult();
    }

    private ConnectReply Connect()
    {
        if (connection is not null)
        {
            return new ConnectReply.Connected(connectionNumber);
        }

        if (pace.Remaining is var wait && wait > TimeSpan.Zero)
        {
            return new ConnectReply.TooEarly(wait);
        }

        try
        {
            connection = LibModbusConnection.Open(endpoint);
            return new ConnectReply.Connected(++connectionNumber);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException)
        {
            pace.Failed();
            return new ConnectReply.Failed(e.Message);
        }
        catch (DllNotFoundException)
        {
            pace.Failed();
            return new ConnectReply.Failed("libmodbus.so.5 is missing: install the package libmodbus5");
        }
    }

    private ModbusReply Send(ModbusRequest request, CancellationToken cancellationToken) =>
        OnWire(live => live.Send(request), cancellationToken);

    private GuardedWriteReply Write(GuardedWrite write, Expiry expiry, CancellationToken cancellationToken)
    {
        if (connection is null || connectionNumber != write.Connection)
        {
            return new GuardedWriteReply.NotSent("the connection that was in order is gone");
        }

        if (expiry.IsPast)
        {
            return new GuardedWriteReply.Late();
        }

        switch (OnWire(live => live.Send(write.Probe), cancellationToken))
        {
            case ModbusReply.Values:
                break;
            case ModbusReply.Refused refused:
                return new GuardedWriteReply.Refused(refused.Code);
            case ModbusReply.TimedOut:
                return new GuardedWriteReply.NotSent("the board did not answer the read before the write");
            case ModbusReply.Broken broken:
                return new GuardedWriteReply.NotSent(broken.Why);
            default:
                throw new UnreachableException("ModbusReply is a closed family");
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return new GuardedWriteReply.NotSent("cancelled before it left");
        }

        // The last moment at which it can still be held back.
        if (expiry.IsPast)
        {
            return new GuardedWriteReply.Late();
        }

        return OnWire(live => live.WriteCoil(write.Address, write.Value), cancellationToken) switch
        {
            ModbusReply.Values => new GuardedWriteReply.Echoed(),
            ModbusReply.Refused refused => new GuardedWriteReply.Refused(refused.Code),
            ModbusReply.TimedOut => new GuardedWriteReply.Unanswered("the board did not answer the write"),
            ModbusReply.Broken broken => new GuardedWriteReply.Unanswered(broken.Why),
            _ => throw new UnreachableException("ModbusReply is a closed family"),
        };
    }

    private ModbusReply OnWire(Func<LibModbusConnection, ModbusReply> call, CancellationToken cancellationToken)
    {
        if (connection is not { } live)
        {
            return new ModbusReply.Broken("there is no connection");
        }

        ModbusReply reply;
        using (cancellationToken.UnsafeRegister(static state => ((LibModbusConnection)state!).Abort(), live))
        {
            reply = call(live);
        }

        if (reply is ModbusReply.TimedOut or ModbusReply.Broken)
        {
            pace.Failed();
            connection = null;
            live.Dispose();
        }
        else
        {
            pace.Succeeded();
        }

        return reply;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (!isStopping)
            {
                isStopping = true;
                foreach (var job in writes.Concat(others))
                {
                    job.Refuse("the link is closed");
                }

                connection?.Abort();
                arrivals.Release();
            }
        }

        await ended.Task;
        arrivals.Dispose();
    }
}
