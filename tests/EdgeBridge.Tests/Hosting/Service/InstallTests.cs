using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Hosting.Service;

/// <summary>The installer in a tree of its own: no account and no service is touched.</summary>
[Trait("Speed", "Slow")]
public sealed class InstallTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Root => Path.Combine(folder.Path, "root");

    private string Current => Path.Combine(Root, "opt/fokus/current");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Twice_is_once()
    {
        var first = await InstallAsync(Release("one"));
        var before = Tree();

        var second = await InstallAsync(Release("one"));

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("runs already: nothing to do", second.Said, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
        Assert.True(File.Exists(Path.Combine(Root, "etc/systemd/system/fokus-edge.service")));
    }

    [Fact]
    public async Task A_newer_release_takes_the_place_of_the_old_and_the_old_comes_back_on_demand()
    {
        await InstallAsync(Release("one"));
        await InstallAsync(Release("two"));
        Assert.Equal("two", await RunningAsync());

        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("one", await RunningAsync());

        // And forth again: what was left is the release before.
        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("two", await RunningAsync());
    }

    [Fact]
    public async Task A_release_that_refuses_the_garage_file_is_not_taken_and_the_file_is_not_touched()
    {
        var file = Path.Combine(Root, "etc/fokus/garage.json");
        await InstallAsync(Release("one"));
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);

        var refused = await InstallAsync(Release("two", check: "echo '$.name is missing' >&2; exit 2"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("$.name is missing", refused.Said, StringComparison.Ordinal);
        Assert.Equal("one", await RunningAsync());
        Assert.Equal("{}", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Three_releases_are_kept_and_those_in_use_always()
    {
        foreach (var name in (string[])["one", "two", "three", "four", "five"])
            await InstallAsync(Release(name));

        Assert.Equal(3, Directory.EnumerateDirectories(Path.Combine(Root, "opt/fokus/releases")).Count());
        Assert.Equal("five", await RunningAsync());
        Assert.Equal(0, (await RunAsync("--rollback")).Code);
        Assert.Equal("four", await RunningAsync());
    }

    [Fact]
    public async Task A_folder_without_the_program_is_told_what_to_do()
    {
        var (code, said) = await InstallAsync(folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("dotnet publish", said, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("--rollback")).Code);
    }

    private string Release(string name, string check = "exit 0")
    {
        var published = Path.Combine(folder.Path, $"published-{name}");
        Directory.CreateDirectory(published);
        var program = Path.Combine(published, "Fokus.EdgeBridge");
        File.WriteAllText(program, $"#!/bin/sh\ncase \"$*\" in *--check*) {check} ;; esac\necho {name}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return published;
    }

    private Task<(int Code, string Said)> InstallAsync(string published) => RunAsync(published);

    private Task<(int Code, string Said)> RunAsync(string argument) => Shell.RunAsync("bash", Repository.PathOf("deploy/edge/install.sh"), "--root", Root, argument);

    private async Task<string> RunningAsync() => (await Shell.RunAsync(Path.Combine(Current, "Fokus.EdgeBridge"))).Said.Trim();

    private List<string> Tree() => Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
        .Select(path => $"{path} {new FileInfo(path).LinkTarget} {File.GetLastWriteTimeUtc(path):O}").Order(StringComparer.Ordinal).ToList();
}
