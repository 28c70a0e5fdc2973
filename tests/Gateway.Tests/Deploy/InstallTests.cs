using Fokus.Testing;

namespace Fokus.Gateway.Tests.Deploy;

/// <summary>The installer of a gateway in a tree of its own: no account and no service is touched.</summary>
[Trait("Speed", "Slow")]
public sealed class InstallTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fokus-install-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Root => Path.Combine(folder, "root");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Twice_is_once()
    {
        var first = await RunAsync(Release("one"));
        var before = Tree();

        var second = await RunAsync(Release("one"));

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("runs already: nothing to do", second.Said, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
        Assert.True(File.Exists(Path.Combine(Root, "etc/systemd/system/fokus-gateway.service")));
        Assert.True(File.Exists(Path.Combine(Root, "etc/systemd/system/fokus-hub.service")));
    }

    [Fact]
    public async Task What_was_filled_in_is_nobody_else_s_to_read_and_never_touched_again()
    {
        await RunAsync(Release("one"));
        var file = Path.Combine(Root, "etc/fokus-gateway/gateway.env");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await File.WriteAllTextAsync(file, "Gateway__Secret=so-que-e-segredo\n", Token);

        await RunAsync(Release("two"));

        Assert.Equal("Gateway__Secret=so-que-e-segredo\n", await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task A_newer_release_takes_the_place_of_the_old_and_the_old_comes_back_on_demand()
    {
        await RunAsync(Release("one"));
        await RunAsync(Release("two"));
        Assert.Equal("two", await RunningAsync());

        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("one", await RunningAsync());

        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("two", await RunningAsync());
    }

    [Fact]
    public async Task Three_releases_are_kept_and_those_in_use_always()
    {
        foreach (var name in (string[])["one", "two", "three", "four", "five"])
            await RunAsync(Release(name));

        Assert.Equal(3, Directory.EnumerateDirectories(Path.Combine(Root, "opt/fokus-gateway/releases")).Count());
        Assert.Equal("five", await RunningAsync());
        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("four", await RunningAsync());
    }

    [Fact]
    public async Task A_folder_without_the_program_is_told_what_to_do()
    {
        var (code, said) = await RunAsync(folder);

        Assert.Equal(1, code);
        Assert.Contains("dotnet publish", said, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("--rollback")).Code);
    }

    private string Release(string name)
    {
        var published = Path.Combine(folder, $"published-{name}");
        Directory.CreateDirectory(published);
        var program = Path.Combine(published, "Fokus.Gateway");
        File.WriteAllText(program, $"#!/bin/sh\necho {name}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return published;
    }

    private Task<(int Code, string Said)> RunAsync(string argument) =>
        Shell.RunAsync("bash", Repository.PathOf("deploy/gateway/install.sh"), "--root", Root, argument);

    private async Task<string> RunningAsync() => (await Shell.RunAsync(Path.Combine(Root, "opt/fokus-gateway/current/Fokus.Gateway"))).Said.Trim();

    private List<string> Tree() => Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
        .Select(path => $"{path} {new FileInfo(path).LinkTarget} {File.GetLastWriteTimeUtc(path):O}").Order(StringComparer.Ordinal).ToList();
}
