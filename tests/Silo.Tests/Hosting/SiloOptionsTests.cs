using Fokus.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Fokus.Silo.Tests.Hosting;

public sealed class SiloOptionsTests
{
    [Fact]
    public void Every_missing_secret_is_named_with_the_way_to_set_it()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read());

        Assert.Contains("Silo__AdminPassword", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Silo__ApiKey", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Silo__GatewaySecret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_secret_is_refused_and_not_shown()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("ApiKey", "short-key-1")));

        Assert.Contains("Silo__ApiKey", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short-key-1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Port_that_is_none_is_refused()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("WebPort", "70000")));

        Assert.Contains("WebPort", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_three_secrets_everything_else_has_a_default()
    {
        var options = Read(("AdminPassword", "twelve chars"), ("ApiKey", "twelve chars"), ("GatewaySecret", "twelve chars"));

        Assert.Equal(("http://127.0.0.1:7010", "http://127.0.0.1:7011"), (options.WebAddress, options.LinkAddress));
    }

    private static SiloOptions Read(params (string Name, string Value)[] settings) => SiloStart.ReadOptions(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Silo:{setting.Name}", setting => (string?)setting.Value, StringComparer.Ordinal))
            .Build());
}
