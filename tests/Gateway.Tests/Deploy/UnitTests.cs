using Fokus.Testing;

namespace Fokus.Gateway.Tests.Deploy;

/// <summary>The units as systemd itself reads them.</summary>
[Trait("Speed", "Slow")]
public sealed class UnitTests : IDisposable
{
    private const string Program = "/opt/fokus-gateway/current/Fokus.Gateway";
    private readonly string folder = Directory.CreateTempSubdirectory("fokus-units-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("fokus-gateway.service")]
    [InlineData("fokus-hub.service")]
    public async Task Systemd_finds_nothing_wrong_with_the_unit(string unit)
    {
        Assert.SkipUnless(SystemPrograms.Has("systemd-analyze"), "systemd is not on this machine");

        var (code, said) = await SystemPrograms.RunAsync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", await WriteAsync(unit)], TestContext.Current.CancellationToken);

        Assert.True(code == 0 && !said.Contains(unit, StringComparison.Ordinal), said);
    }

    // In tenths: 0 is locked up, 100 is a plain service. Up to 25 it is called OK.
    [Theory]
    [InlineData("fokus-gateway.service")]
    [InlineData("fokus-hub.service")]
    public async Task The_unit_exposes_little(string unit)
    {
        Assert.SkipUnless(SystemPrograms.Has("systemd-analyze"), "systemd is not on this machine");

        var (code, said) = await SystemPrograms.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=25", await WriteAsync(unit)], TestContext.Current.CancellationToken);

        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("fokus-gateway.service", "User=fokus-gateway")]
    [InlineData("fokus-gateway.service", "CapabilityBoundingSet=CAP_NET_BIND_SERVICE")]
    [InlineData("fokus-gateway.service", "ProtectSystem=strict")]
    [InlineData("fokus-hub.service", "CapabilityBoundingSet=CAP_NET_ADMIN CAP_DAC_READ_SEARCH")]
    [InlineData("fokus-hub.service", "KillMode=process")]
    [InlineData("fokus-hub.service", "ProtectSystem=strict")]
    public async Task What_safety_hangs_on_stays_in_the_units(string unit, string line) =>
        Assert.Contains(line, (await ReadAsync(unit)).Split('\n'), StringComparer.Ordinal);

    [Fact]
    public async Task The_gateway_reads_the_report_where_the_hub_writes_it()
    {
        Assert.Contains("Gateway__LinksFile=/run/fokus-hub/links.json", await ReadAsync("fokus-gateway.service"), StringComparison.Ordinal);
        Assert.Contains("Hub__LinksFile=/run/fokus-hub/links.json", await ReadAsync("fokus-hub.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_reads_who_may_have_a_link_where_the_gateway_writes_it()
    {
        Assert.Contains("Gateway__PeersFile=/var/lib/fokus-gateway/peers.json", await ReadAsync("fokus-gateway.service"), StringComparison.Ordinal);
        Assert.Contains("Hub__PeersFile=/var/lib/fokus-gateway/peers.json", await ReadAsync("fokus-hub.service"), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(string unit) => File.ReadAllTextAsync(Repository.PathOf($"deploy/gateway/{unit}"), Token);

    /// <summary>The unit with a program that is here: systemd looks whether it can be run.</summary>
    private async Task<string> WriteAsync(string unit)
    {
        var path = Path.Combine(folder, unit);
        var text = (await ReadAsync(unit)).Replace(Program, "/bin/true", StringComparison.Ordinal).Replace(" fokus-hub.service", "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, Token);
        return path;
    }
}
