using Fokus.EdgeBridge.Link;
using Fokus.Gateway.Links.Hub;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Links;

public sealed class Settings
{
    [Fact]
    public void A_hub_s_settings_are_refused_with_every_fault_at_once()
    {
        var faults = new HubAddressesValidator().Validate(name: null, new HubOptions
        {
            Address = "10.77.0.1",
            TrustedNetworks = ["172.16.4.1/24", "::/0", "all"],
            PublicPorts = [443, 70_000],
            BeatLimit = TimeSpan.FromSeconds(11),
        }).Failures;

        Assert.Equal(6, faults?.Count());
    }

    [Fact]
    public void A_garage_s_settings_are_refused_with_every_fault_at_once()
    {
        var key = PrivateKey.Make().Public.Base64;
        var faults = new LinkAddressesValidator().Validate(name: null, new LinkOptions
        {
            Address = "10.77.0.12/32",
            LocalNetworks = ["192.168.10.7/24"],
            Gateways =
            [
                new() { Name = "gw1", PublicKey = key, Endpoint = "gw1.example:51820", TunnelAddress = "10.77.0.1" },
                new() { Name = "gw2", PublicKey = key, Endpoint = "gw2.example", TunnelAddress = "10.77.0.1" },
                new() { Name = "gw3", PublicKey = "key", Endpoint = "gw3.example:0", TunnelAddress = "10.77.0.300" },
            ],
        }).Failures;

        // Address; network; gw2's endpoint; gw3's key, endpoint and address; gw1 and gw2 with one key and one address.
        Assert.Equal(8, faults?.Count());
    }

    [Theory]
    [InlineData("gw1.example:51820", "gw1.example", 51820)]
    [InlineData("192.0.2.1:51820", "192.0.2.1", 51820)]
    [InlineData("[2001:db8::1]:51820", "2001:db8::1", 51820)]
    public void Where_a_gateway_is_may_be_a_name_or_an_address(string text, string host, int port) =>
        Assert.Equal(new HostAndPort(host, port), HostAndPort.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData(":51820")]
    [InlineData("gw1.example")]
    [InlineData("gw1.example:0")]
    [InlineData("gw1.example:65536")]
    [InlineData("gw1 example:51820")]
    public void What_is_no_place_is_refused(string text) => Assert.Null(HostAndPort.Find(text));
}
