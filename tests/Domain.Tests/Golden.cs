using System.Runtime.CompilerServices;

namespace Fokus.Domain.Tests;

/// <summary>Texts that a test prints and a person reads in review. FOKUS_GOLDEN=write writes them anew.</summary>
internal static class Golden
{
    internal static void CheckAt(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        var printed = text.ReplaceLineEndings("\n");
        if (string.Equals(Environment.GetEnvironmentVariable("FOKUS_GOLDEN"), "write", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, printed);
        }

        Assert.True(File.Exists(file), $"{path} is missing: run with FOKUS_GOLDEN=write and read the difference.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), printed);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
