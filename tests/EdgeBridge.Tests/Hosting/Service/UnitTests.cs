using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Hosting.Service;

/// <summary>The unit as systemd itself reads it.</summary>
[Trait("Speed", "Slow")]
public sealed class UnitTests : IDisposable
{
    private const string Program = "/opt/fokus/current/Fokus.EdgeBridge";
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        Assert.SkipUnless(SystemPrograms.Has("systemd-analyze"), "systemd is not on this machine");

        var (code, said) = await SystemPrograms.RunAsync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", await UnitAsync()], TestContext.Current.CancellationToken);

        Assert.True(code == 0 && !said.Contains("fokus-edge.service", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task The_unit_exposes_little()
    {
        Assert.SkipUnless(SystemPrograms.Has("systemd-analyze"), "systemd is not on this machine");

        // In tenths: 0 is locked up, 100 is a plain service. Up to 25 it is called OK.
        var (code, said) = await SystemPrograms.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=25", await UnitAsync()], TestContext.Current.CancellationToken);

        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("LimitNOFILE=1024")]
    [InlineData("WatchdogSec=30")]
    [InlineData("Type=notify")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("StateDirectory=fokus")]
    [InlineData("User=fokus")]
    [InlineData("RestrictAddressFamilies=AF_INET AF_UNIX")]
    public async Task What_the_garage_depends_on_stays_in_the_unit(string line) =>
        Assert.Contains(line, (await File.ReadAllTextAsync(Repository.PathOf("deploy/edge/fokus-edge.service"), TestContext.Current.CancellationToken)).Split('\n'), StringComparer.Ordinal);

    /// <summary>The unit with a program that is here: systemd looks whether it can be run.</summary>
    private async Task<string> UnitAsync()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("deploy/edge/fokus-edge.service"), TestContext.Current.CancellationToken);
        var path = Path.Combine(folder.Path, "fokus-edge.service");
        await File.WriteAllTextAsync(path, text.Replace(Program, "/bin/true", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return path;
    }
}
