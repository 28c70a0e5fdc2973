using System.Net;
using System.Text.Json;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A garage on its host: the link's program and a web page.</summary>
internal sealed class TownGarage(Town town, NetworkHost host, IPAddress address, PublicKey key, string folder)
{
    private HostProgram? program;
    private PageServer? page;

    public string Id => host.Name;

    public NetworkHost Host => host;

    /// <summary>Its address in the tunnel.</summary>
    public IPAddress Address => address;

    public PublicKey Key => key;

    public string Interface => town.Bench.InterfaceName(host.Name);

    public HostProgram Program => program ?? throw new InvalidOperationException("The garage was not started.");

    /// <summary>The name that the garage knows the first hub by; <c>null</c> for its address.</summary>
    public string? HubName { get; set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var settings = Path.Combine(folder, "link.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            Link = new
            {
                Interface,
                Address = $"{address}",
                KeyFile = Path.Combine(folder, "garage.key"),
                Gateways = town.Hubs.Select((hub, index) => new
                {
                    Name = hub.Host.Name,
                    PublicKey = hub.Key.Base64,
                    Endpoint = $"{(index == 0 && HubName is { } name ? name : hub.Host.Address.ToString())}:51820",
                    TunnelAddress = $"{hub.Address}",
                }),
            },
        }), cancellationToken);
        page ??= host.Serve(IPAddress.Any, Town.WebPort);
        program = host.Start("dotnet", Programs.Of("EdgeBridge"), "link", settings);
        await program.SaysAsync("READY link", Town.Guard, cancellationToken);
    }

    /// <summary>The process of the tunnel ends; the link's program goes on.</summary>
    public Task KillTunnelAsync(CancellationToken cancellationToken) => host.KillAsync("wireguard-go", cancellationToken);
}
