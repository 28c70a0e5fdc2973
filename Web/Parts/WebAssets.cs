using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Fokus.Web.Parts;

/// <summary>
/// Styles, script and fonts of both consoles. They lie in this assembly, and their address carries the build, so a
/// browser may keep them for ever and never mixes two builds.
/// </summary>
public static class WebAssets
{
    /// <summary>Where they are served.</summary>
    public const string Root = "/_fokus";

    private const string Folder = "wwwroot/";
    private static readonly Assembly Home = typeof(WebAssets).Assembly;
    private static readonly Dictionary<string, byte[]> Files = ReadAll();
    private static readonly Dictionary<string, byte[]> Packed = Files.Where(file => IsText(file.Key))
        .ToDictionary(file => file.Key, file => Pack(file.Value), StringComparer.Ordinal);

    /// <summary>Names this build: it changes with any asset and any code of this assembly.</summary>
    public static string Build { get; } = Fingerprint();

    /// <summary>The names of all assets, such as <c>site.css</c> or <c>fonts/inter.woff2</c>.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>The address of an asset, relative to the host.</summary>
    public static string Href(string name) => $"{Root}/{Build}/{name}";

    // Not "bytes : null": that null would become an empty memory, not none.
    /// <summary>The bytes of an asset; <c>null</c> when there is none by that name.</summary>
    public static ReadOnlyMemory<byte>? Find(string name) => Files.TryGetValue(name, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>The same, packed with gzip; <c>null</c> for what is packed already, such as a font.</summary>
    public static ReadOnlyMemory<byte>? FindPacked(string name) => Packed.TryGetValue(name, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>The media type of an asset, by its ending.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    private static bool IsText(string name) => Path.GetExtension(name) is ".css" or ".js" or ".svg";

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static Dictionary<string, byte[]> ReadAll() => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..].Replace('\\', '/'), Read, StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var stream = Home.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Home.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var (_, bytes) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
