namespace Fokus.Testing;

/// <summary>The work tree that the running tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder with <c>Fokus.sln</c>.</summary>
    public static string Root => Found.Value;

    /// <summary>A file or folder of the work tree by its path from the root, written with <c>/</c>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fokus.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds Fokus.sln: run the tests from the repository's artifacts folder.");
    }
}
