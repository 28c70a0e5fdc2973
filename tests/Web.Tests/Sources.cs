namespace Fokus.Web.Tests;

/// <summary>The sources of this repository, for rules that a compiler does not know.</summary>
internal static class Sources
{
    internal static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    internal static IEnumerable<string> Razor() =>
        new[] { "Web", "EdgeBridge/Console", "Silo/Console" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Root, room), "*.razor", SearchOption.AllDirectories))
            .Where(path => !path.EndsWith("_Imports.razor", StringComparison.Ordinal));

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fokus.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Run the tests inside the repository: no folder above holds Fokus.sln.");
    }
}
