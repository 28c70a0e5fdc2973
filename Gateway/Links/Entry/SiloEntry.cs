using System.Net;
using System.Net.Sockets;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Upstream;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links.Entry;

/// <summary>
/// The one place of the centre that a garage reaches through its tunnel: what comes to it goes on to a silo, byte for byte.
/// Who the garage is and what it may say is the silo's to know; the hub's wall lets garages to no other port.
/// </summary>
internal sealed partial class SiloEntry(IOptions<GatewayOptions> options, TimeProvider clock, ILogger<SiloEntry> logger) : BackgroundService
{
    /// <summary>A garage has two connections; more of them wait in the system's own queue.</summary>
    private const int MostConnections = 10_000;
    private const int MostWaiting = 512;
    private const int IpProtocolIp = 0;
    private const int IpFreeBind = 15;
    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<IPEndPoint> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<DnsEndPoint> silos = [.. options.Value.Silos.Select(silo => new Uri(silo)).Select(silo => new DnsEndPoint(silo.Host, silo.Port))];
    private readonly SemaphoreSlim room = new(MostConnections);
    private int turn;

    /// <summary>Where it listens, once it does.</summary>
    public Task<IPEndPoint> Listening => listening.Task;

    public override void Dispose()
    {
        room.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.SiloEntry.Length == 0)
            return;
        using var door = Listen(IPEndPoint.Parse(options.Value.SiloEntry));
        listening.SetResult((IPEndPoint)door.LocalEndPoint!);
        LogListening(logger, door.LocalEndPoint!);
        var served = new HashSet<Task>();
        try
        {
            while (true)
            {
                await room.WaitAsync(stoppingToken);
                served.RemoveWhere(static one => one.IsCompleted);
                served.Add(ServeAsync(await door.AcceptAsync(stoppingToken), stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(served);
        }
    }

    private static Socket Listen(IPEndPoint at)
    {
        var door = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        // The hub may make the interface with this address only after us, and anew while we run.
        if (OperatingSystem.IsLinux() && at.AddressFamily == AddressFamily.InterNetwork)
            door.SetRawSocketOption(IpProtocolIp, IpFreeBind, BitConverter.GetBytes(1));
        door.Bind(at);
        door.Listen(MostWaiting);
        return door;
    }

    private async Task ServeAsync(Socket garage, CancellationToken cancellationToken)
    {
        try
        {
            using (garage)
            {
                UpstreamClient.NoticeSilence(garage);
                using var silo = await ReachAsync(cancellationToken);
                if (silo is null)
                    LogNoSilo(logger, silos.Count);
                else
                    await JoinAsync(garage, silo, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One of them is gone, and so is the other: the garage comes again by itself.
        }
        finally
        {
            room.Release();
        }
    }

    /// <summary>A connection to the silo whose turn it is, or to the next one that answers; <c>null</c> when none does.</summary>
    private async Task<Socket?> ReachAsync(CancellationToken cancellationToken)
    {
        var first = (int)((uint)Interlocked.Increment(ref turn) % (uint)silos.Count);
        foreach (var silo in silos.Skip(first).Concat(silos.Take(first)))
        {
            var socket = UpstreamClient.Open();
            using var limit = new CancellationTokenSource(ConnectWait, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await socket.ConnectAsync(silo, either.Token);
                return socket;
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                socket.Dispose();
            }
        }

        return null;
    }

    private static async Task JoinAsync(Socket garage, Socket silo, CancellationToken cancellationToken)
    {
        // Both before anything flows: a socket that has said its last word lets nobody make a stream of it.
        await using var here = new NetworkStream(garage);
        await using var there = new NetworkStream(silo);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] ways = [PumpAsync(here, there, broken.Token), PumpAsync(there, here, broken.Token)];
        if (!(await Task.WhenAny(ways)).IsCompletedSuccessfully)
            await broken.CancelAsync();
        await Task.WhenAll(ways);
    }

    /// <summary>One way. When that end says no more, the other is told so and may go on speaking.</summary>
    private static async Task PumpAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        await from.CopyToAsync(to, cancellationToken);
        to.Socket.Shutdown(SocketShutdown.Send);
    }
}
