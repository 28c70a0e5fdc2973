namespace Fokus.Testing;

/// <summary>A tree of its own for an installer of <c>deploy/</c>: no account and no service is touched.</summary>
public sealed class InstallTree : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fokus-install-").FullName;
    private readonly string script;
    private readonly string home;
    private readonly string program;
    private readonly CancellationToken cancellationToken;

    /// <summary>For one installer.</summary>
    /// <param name="script">Its path from the repository's root.</param>
    /// <param name="home">Where it puts releases, from the tree's root.</param>
    /// <param name="program">The program's file.</param>
    /// <param name="cancellationToken">Ends every run.</param>
    public InstallTree(string script, string home, string program, CancellationToken cancellationToken) =>
        (this.script, this.home, this.program, this.cancellationToken) = (Repository.PathOf(script), home, program, cancellationToken);

    /// <summary>A folder that holds no program.</summary>
    public string Empty => folder;

    /// <summary>How many releases are kept.</summary>
    public int Releases => Directory.EnumerateDirectories(PathOf($"{home}/releases")).Count();

    /// <summary>Everything in the tree, with links and times.</summary>
    public IReadOnlyList<string> All => Directory.EnumerateFileSystemEntries(PathOf(""), "*", SearchOption.AllDirectories)
        .Select(path => $"{path} {new FileInfo(path).LinkTarget} {File.GetLastWriteTimeUtc(path):O}").Order(StringComparer.Ordinal).ToList();

    /// <summary>A file of the tree.</summary>
    public string PathOf(string relative) => Path.Combine(folder, "root", relative);

    /// <summary>A published program that says its name; <paramref name="before"/> is done first.</summary>
    public string Release(string name, string before = "")
    {
        var published = Path.Combine(folder, $"published-{name}");
        Directory.CreateDirectory(published);
        var file = Path.Combine(published, program);
        File.WriteAllText(file, $"#!/bin/sh\n{before}\necho {name}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return published;
    }

    /// <summary>Runs the installer with what is published, or an option.</summary>
    public Task<(int Code, string Said)> RunAsync(string argument) =>
        SystemPrograms.RunAsync("bash", [script, "--root", PathOf(""), argument], cancellationToken);

    /// <summary>The name of the release that is in use.</summary>
    public async Task<string> RunningAsync() => (await SystemPrograms.RunAsync(PathOf($"{home}/current/{program}"), [], cancellationToken)).Said.Trim();

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
