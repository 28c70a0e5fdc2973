using Fokus.EdgeBridge.Link.Renewal;
using Fokus.Tunnel;
using Fokus.Tunnel.Devices;
using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tools;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>The garage's side of the tunnel. When it ends, tunnel and filter stay as they are: an upgrade cuts nobody.</summary>
internal sealed class LinkLoop(IOptions<LinkOptions> options, LinkSettingsFile settings, TimeProvider clock, ILogger<LinkLoop> logger)
{
    /// <summary>
    /// Runs until it is told to stop, or its settings on disk are others: then it ends, to begin anew with them. No gateway
    /// waits for another.
    /// </summary>
    /// <param name="ready">Called once, with the garage's public key, when the interface is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TunnelException">It cannot start.</exception>
    public async Task RunAsync(Action<PublicKey> ready, CancellationToken cancellationToken)
    {
        var set = options.Value;
        var keys = new LinkKeys(set.KeyFile);
        var gateways = set.Gateways.Select(GatewayTarget.Of).ToList();
        var setting = new DeviceSetting(set.Interface, keys.Current, new(TunnelAddress.FindAddress(set.Address)!, 32))
        {
            ListenPort = set.ListenPort,
            Mtu = set.Mtu,
            Routes = [.. gateways.Select(gateway => gateway.Address)],
        };
        await PacketFilter.LoadAsync(GarageWall.Script(set), cancellationToken);
        using var device = new LinkDevice(setting, clock);
        await device.KeepOnlyAsync([.. gateways.Select(gateway => gateway.ToTunnel(null, set.Keepalive))], cancellationToken);
        ready(keys.Current.Public);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beats = gateways.Select(gateway => new GatewayBeats(gateway, set, device, clock, logger).RunAsync(ending.Token)).ToList();
        var all = set.Centre.Length > 0 ? [.. beats, new LinkRenewal(set, settings, keys, device, clock, logger).RunAsync(ending.Token)] : beats;
        // Beats end by failing only, and then whoever started us starts us again.
        var first = await Task.WhenAny(all);
        await ending.CancelAsync();
        await Task.WhenAll(all.Select(static task => task.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));
        await first;
    }
}
