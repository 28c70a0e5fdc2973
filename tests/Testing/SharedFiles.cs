using Xunit;

namespace Fokus.Testing;

/// <summary>
/// The folder <c>shared</c> beside the repository: pictures and captures that may not be published. Whoever lacks it
/// runs everything else.
/// </summary>
public static class SharedFiles
{
    /// <summary>The folder, or <c>null</c> where there is none.</summary>
    public static string? Folder
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>A file or folder in it by its path from there; the test is skipped, with the reason, when it is absent.</summary>
    /// <param name="relative">Written with <c>/</c>, such as <c>plates/truth.csv</c>; empty for the folder itself.</param>
    public static string Require(string relative = "")
    {
        var path = Path.Combine(Folder ?? "", relative.Replace('/', Path.DirectorySeparatorChar));
        var isThere = Folder is not null && Path.Exists(path);
        Assert.SkipUnless(isThere, $"../shared/{relative} is not on this machine");
        return path;
    }
}
