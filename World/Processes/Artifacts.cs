namespace Fokus.World.Processes;

/// <summary>Where the build puts our programs. This program lies among them.</summary>
internal static class Artifacts
{
    /// <summary>The assembly of one of our projects, such as <c>Silo</c>.</summary>
    internal static string Program(string project)
    {
        // …/artifacts/bin/<project>/<configuration>/ holds each program beside this one.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"Fokus.{project}.dll");
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing: run ./fokus build.");
    }

    /// <summary>The folder that holds Fokus.sln.</summary>
    internal static string Repository
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Fokus.sln")))
                    return folder.FullName;
            }

            throw new DirectoryNotFoundException("Fokus.sln is in no folder above the program.");
        }
    }
}
