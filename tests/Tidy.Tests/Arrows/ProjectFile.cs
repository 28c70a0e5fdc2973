using System.Xml.Linq;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Arrows;

/// <summary>What a project file refers to.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Projects">Names of our own projects.</param>
/// <param name="Packages">Names of packages.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. SourceTree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Load)];

    private static ProjectFile Load(string path)
    {
        var document = XDocument.Parse(SourceTree.Read(path));
        return new(
            path,
            [.. Included(document, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Included(document, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument document, string element) =>
        document.Descendants(element).Select(one => ((string?)one.Attribute("Include") ?? "").Replace('\\', '/'));
}
