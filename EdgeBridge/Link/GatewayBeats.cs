using System.Net;
using System.Net.Sockets;
using Fokus.Tunnel;
using Fokus.Tunnel.Beats;

namespace Fokus.EdgeBridge.Link;

/// <summary>
/// Keeps the tunnel to one gateway: a heartbeat each second, and after two that were not answered the name is looked up and
/// the peer made anew. That cures a hub that lost its sessions, a hub that moved, and an address of our own that changed,
/// which WireGuard would go on sending from.
/// </summary>
internal sealed partial class GatewayBeats(GatewayTarget gateway, LinkOptions options, LinkDevice device, TimeProvider clock, ILogger<LinkLoop> logger)
{
    private readonly GatewayLine line = new(options.MissesLimit, HashCode.Combine(options.Address.GetHashCode(StringComparison.Ordinal), gateway.Name.GetHashCode(StringComparison.Ordinal)));
    private readonly Lock turn = new();
    private IPEndPoint? lastEndpoint;
    private bool isNameLost;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RenewAsync(isFirst: true, cancellationToken);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(TunnelAddress.FindAddress(options.Address)!, 0));
        var ears = HearAsync(socket, cancellationToken);
        using var timer = new PeriodicTimer(options.BeatEvery, clock);
        do
        {
            await BeatAsync(socket, cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
        await ears;
    }

    private async Task BeatAsync(Socket socket, CancellationToken cancellationToken)
    {
        Beat beat;
        bool mustRenew, wasReached;
        lock (turn)
        {
            wasReached = line.IsReached;
            (beat, mustRenew) = line.Next();
        }

        if (mustRenew)
        {
            if (wasReached)
                LogLost(logger, gateway.Name);
            await RenewAsync(isFirst: false, cancellationToken);
        }

        try
        {
            await socket.SendToAsync(beat.Write(), new IPEndPoint(gateway.Address, options.BeatPort), cancellationToken);
        }
        catch (SocketException)
        {
            // No way out at this moment: as good as a beat that got lost, and counted as one.
            return;
        }
    }

    private async Task HearAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[Beat.Length + 1];
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancellationToken);
                if (((IPEndPoint)received.RemoteEndPoint).Address.Equals(gateway.Address) && Beat.Read(buffer.AsSpan(0, received.ReceivedBytes)) is { } answer)
                    await HearAsync(answer, socket, cancellationToken);
            }
            catch (SocketException)
            {
                // An earlier beat was refused on its way; the next one is counted all the same.
                continue;
            }
        }
    }

    private async Task HearAsync(Beat answer, Socket socket, CancellationToken cancellationToken)
    {
        bool isNews;
        lock (turn)
            isNews = line.Hear(answer);
        if (!isNews)
            return;
        LogReached(logger, gateway.Name, lastEndpoint);
        // At once, so that the hub knows it too: it believes in a link when it is told that its answers are heard.
        await BeatAsync(socket, cancellationToken);
    }

    private async Task RenewAsync(bool isFirst, CancellationToken cancellationToken)
    {
        var found = await gateway.Endpoint.LookUpAsync(options.LookUpLimit, cancellationToken);
        NoteName(found);
        lastEndpoint = found ?? lastEndpoint;
        if (lastEndpoint is null)
            return;
        try
        {
            // At the start the peer may be there, with a session that is good: it is changed, not made anew.
            await device.ChangeAsync(
                new() { Remove = isFirst ? [] : [gateway.Key], Set = [gateway.ToTunnel(lastEndpoint, options.Keepalive)] }, cancellationToken);
        }
        catch (TunnelException fault)
        {
            LogNotRenewed(logger, gateway.Name, fault.Message);
        }
    }

    /// <summary>Once for each outage of the names.</summary>
    private void NoteName(IPEndPoint? found)
    {
        if (found is null && !isNameLost)
            LogNoName(logger, gateway.Name, gateway.Endpoint.Host, lastEndpoint);
        isNameLost = found is null;
    }
}
