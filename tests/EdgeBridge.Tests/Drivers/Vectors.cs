using System.Globalization;
using System.Runtime.CompilerServices;

namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>Frames and bodies that surprise, kept beside the driver that must bear them.</summary>
internal static class Vectors
{
    /// <summary>The bytes of a file in a brand's <c>vectors/</c>.</summary>
    public static byte[] Read(string brandFolder, string name, [CallerFilePath] string here = "") => File.ReadAllBytes(PathOf(brandFolder, name, here));

    /// <summary>Lines of the form "hex bytes = meaning"; others are comments.</summary>
    public static IEnumerable<(byte[] Bytes, string Meaning)> Lines(string brandFolder, string name, [CallerFilePath] string here = "") =>
        File.ReadLines(PathOf(brandFolder, name, here))
            .Where(line => !line.StartsWith('#') && line.Contains('=', StringComparison.Ordinal))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(pair => (Convert.FromHexString(pair[0].Replace(" ", "", StringComparison.Ordinal)), pair[1]));

    private static string PathOf(string brandFolder, string name, string here)
    {
        var root = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(root.FullName, "Fokus.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException(string.Create(CultureInfo.InvariantCulture, $"no Fokus.sln above {here}"));
        }

        return Path.Combine(root.FullName, "EdgeBridge", "Drivers", brandFolder, "vectors", name);
    }
}
