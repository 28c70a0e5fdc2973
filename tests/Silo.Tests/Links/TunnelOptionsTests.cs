using Fokus.Silo.Storage.Links;

namespace Fokus.Silo.Tests.Links;

public sealed class TunnelOptionsTests
{
    [Fact]
    public void What_is_set_without_a_word_is_good() =>
        Assert.True(new TunnelNetworksValidator().Validate(name: null, new()).Succeeded);

    [Theory]
    [InlineData("10.77.0.0", "fd66::/112")]
    [InlineData("10.77.0.1/16", "fd66::/112")]
    [InlineData("10.0.0.0/4", "fd66::/64")]
    [InlineData("fd66::/112", "fd66::/112")]
    [InlineData("10.77.0.0/16", "10.78.0.0/16")]
    [InlineData("10.77.0.0/16", "fd66::/120")]
    public void A_network_that_is_none_or_has_no_room_is_refused(string network, string network6) =>
        Assert.False(new TunnelNetworksValidator().Validate(name: null, new() { Network = network, Network6 = network6 }).Succeeded);

    [Fact]
    public void A_network_that_the_gateways_fill_is_refused() =>
        // 16 addresses, of which the last for a garage is number 14.
        Assert.Contains("leaves no address", new TunnelNetworksValidator().Validate(name: null, new() { Network = "10.9.0.0/28", FirstSeat = 15 }).FailureMessage, StringComparison.Ordinal);
}
