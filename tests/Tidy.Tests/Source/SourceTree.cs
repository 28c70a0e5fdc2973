using Fokus.Testing;

namespace Fokus.Tidy.Tests.Source;

/// <summary>What people wrote in this repository: no build output, nothing fetched, nothing that git ignores.</summary>
internal static class SourceTree
{
    private static readonly string[] Foreign = [".git", ".fokus", "artifacts", "bin", "obj", ".vs", ".idea", "TestResults", "node_modules"];
    private static readonly string[] TextEndings =
    [
        ".cs", ".razor", ".proto", ".sql", ".md", ".js", ".css", ".html", ".json", ".xml", ".resx", ".props", ".csproj",
        ".sln", ".txt", ".sh", ".yml", ".svg", ".conf", ".editorconfig", ".gitignore",
    ];

    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() => [.. Walk("").Order(StringComparer.Ordinal)]);
    private static readonly Lazy<IReadOnlyList<CodeFile>> AllCode = new(() => ParseAll());

    /// <summary>Every file by its path from the root, written with <c>/</c>.</summary>
    public static IReadOnlyList<string> Files => AllFiles.Value;

    /// <summary>Every C# file, parsed.</summary>
    public static IReadOnlyList<CodeFile> Code => AllCode.Value;

    /// <summary>Files that a person can read as text; scripts without an ending too.</summary>
    public static IEnumerable<string> TextFiles => Files.Where(file =>
        TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) || !Path.GetFileName(file).Contains('.', StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    public static bool FileExists(string path) => File.Exists(Repository.PathOf(path));

    public static bool FolderExists(string path) => Directory.Exists(Repository.PathOf(path));

    private static List<CodeFile> ParseAll() => Files
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
        .AsParallel()
        .AsOrdered()
        .Select(file => CodeFile.Parse(file, Read(file)))
        .ToList();

    private static IEnumerable<string> Walk(string folder)
    {
        var here = Repository.PathOf(folder);
        foreach (var file in Directory.EnumerateFiles(here))
            yield return Join(folder, Path.GetFileName(file));
        foreach (var child in Directory.EnumerateDirectories(here).Select(path => Path.GetFileName(path)))
        {
            if (Foreign.Contains(child, StringComparer.Ordinal))
                continue;
            foreach (var file in Walk(Join(folder, child)))
                yield return file;
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
