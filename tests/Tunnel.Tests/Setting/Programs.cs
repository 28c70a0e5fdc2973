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

    /// <summary>Ends wireguard-go of one host, found by its namespace and its interface.</summary>
    public static Task KillTunnelAsync(NetworkHost host, string device, CancellationToken cancellationToken) => host.RunAsync(
        $$"""
        for pid in $(ip netns pids {{host.Namespace}}); do
          if tr '\0' ' ' < /proc/$pid/cmdline | grep -q "wireguard-go {{device}}"; then kill -9 $pid; tail --pid=$pid -f /dev/null; fi
        done
        """,
        cancellationToken);
}
