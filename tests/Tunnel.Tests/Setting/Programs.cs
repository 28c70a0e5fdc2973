namespace Fokus.Tunnel.Tests.Setting;

/// <summary>Our programs, as the build left them.</summary>
internal static class Programs
{
    /// <summary>The assembly of a project: <c>artifacts/bin/PROJECT/CONFIGURATION</c> lies beside that of these tests.</summary>
    public static string Of(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"Fokus.{project}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is missing: run ./fokus build.");
    }
}
