using Fokus.Testing;

namespace Fokus.Gateway.Tests.Deploy;

/// <summary>The installer of a gateway in a tree of its own: no account and no service is touched.</summary>
[Trait("Speed", "Slow")]
public sealed class InstallTests : IDisposable
{
    private readonly InstallTree tree = new("deploy/gateway/install.sh", "opt/fokus-gateway", "Fokus.Gateway", Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => tree.Dispose();

    [Fact]
    public async Task Twice_is_once()
    {
        var first = await tree.RunAsync(tree.Release("one"));
        var before = tree.All;

        var second = await tree.RunAsync(tree.Release("one"));

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("runs already: nothing to do", second.Said, StringComparison.Ordinal);
        Assert.Equal(before, tree.All);
        Assert.True(File.Exists(tree.PathOf("etc/systemd/system/fokus-gateway.service")));
        Assert.True(File.Exists(tree.PathOf("etc/systemd/system/fokus-hub.service")));
    }

    [Fact]
    public async Task What_was_filled_in_is_nobody_else_s_to_read_and_never_touched_again()
    {
        await tree.RunAsync(tree.Release("one"));
        var file = tree.PathOf("etc/fokus-gateway/gateway.env");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await File.WriteAllTextAsync(file, "Gateway__Secret=so-que-e-segredo\n", Token);

        await tree.RunAsync(tree.Release("two"));

        Assert.Equal("Gateway__Secret=so-que-e-segredo\n", await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task A_newer_release_takes_the_place_of_the_old_and_the_old_comes_back_on_demand()
    {
        await tree.RunAsync(tree.Release("one"));
        await tree.RunAsync(tree.Release("two"));
        Assert.Equal("two", await tree.RunningAsync());

        Assert.Equal(0, (await tree.RunAsync("--rollback")).Code);
        Assert.Equal("one", await tree.RunningAsync());

        Assert.Equal(0, (await tree.RunAsync("--rollback")).Code);
        Assert.Equal("two", await tree.RunningAsync());
    }

    [Fact]
    public async Task Three_releases_are_kept_and_those_in_use_always()
    {
        foreach (var name in (string[])["one", "two", "three", "four", "five"])
            await tree.RunAsync(tree.Release(name));

        Assert.Equal(3, tree.Releases);
        Assert.Equal("five", await tree.RunningAsync());
        Assert.Equal(0, (await tree.RunAsync("--rollback")).Code);
        Assert.Equal("four", await tree.RunningAsync());
    }

    [Fact]
    public async Task A_folder_without_the_program_is_told_what_to_do()
    {
        var (code, said) = await tree.RunAsync(tree.Empty);

        Assert.Equal(1, code);
        Assert.Contains("dotnet publish", said, StringComparison.Ordinal);
        Assert.Equal(1, (await tree.RunAsync("--rollback")).Code);
    }
}
