using Fokus.Tunnel;
using Fokus.Tunnel.Devices;
using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tools;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>The garage's side of the tunnel. When it ends, tunnel and filter stay as they are: an upgrade cuts nobody.</summary>
internal sealed class LinkLoop(IOptions<LinkOptions> options, TimeProvider clock, ILogger<LinkLoop> logger)
{
    /// <summary>Runs until it is told to stop. No gateway waits for another.</summary>
    /// <param name="ready">Called once, with the garage's public key, when the interface is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TunnelException">It cannot start.</exception>
    public async Task RunAsync(Action<PublicKey> ready, CancellationToken cancellationToken)
    {
        var set = options.Value;
        var key = KeyFile.LoadOrMake(set.KeyFile);
        var gateways = set.Gateways.Select(GatewayTarget.Of).ToList();
        var setting = new DeviceSetting(set.Interface, key, new(TunnelAddress.FindAddress(set.Address)!, 32))
        {
            ListenPort = set.ListenPort,
            Mtu = set.Mtu,
            Routes = [.. gateways.Select(gateway => gateway.Address)],
        };
        await PacketFilter.LoadAsync(GarageWall.Script(set), cancellationToken);
        using var device = new LinkDevice(setting, clock);
        await device.KeepOnlyAsync([.. gateways.Select(gateway => gateway.ToTunnel(null, set.Keepalive))], cancellationToken);
        ready(key.Public);
        // None of them ends by itself: the first that does has failed, and whoever started us starts us again.
        await await Task.WhenAny(gateways.Select(gateway => new GatewayBeats(gateway, set, device, clock, logger).RunAsync(cancellationToken)));
    }
}
