namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>Samples that stand beside the repository and are not part of it.</summary>
internal static class SharedFiles
{
    /// <summary>The bytes of a file under <c>../shared</c>; skips the test when it is absent.</summary>
    public static byte[] Read(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Fokus.sln")))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root?.Parent?.FullName ?? "/", "shared", path);
        Assert.SkipUnless(File.Exists(file), $"the sample {path} is not beside the repository, in ../shared");
        return File.ReadAllBytes(file);
    }
}
