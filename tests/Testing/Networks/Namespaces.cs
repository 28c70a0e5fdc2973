using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Fokus.Testing.Networks;

/// <summary>Makes sockets in a network namespace. A socket stays in the one that it was made in, whichever thread uses it.</summary>
internal static partial class Namespaces
{
    // CLONE_NEWNET of sched.h.
    private const int Network = 0x4000_0000;

    public static Socket NewSocket(string space, SocketType type)
    {
        Socket? made = null;
        Exception? fault = null;
        // A thread of its own, which ends with the call: it never comes back from the namespace.
        var visitor = new Thread(() =>
        {
            try
            {
                made = Make(space, type);
            }
            catch (Exception failure) when (failure is IOException or Win32Exception or SocketException)
            {
                fault = failure;
            }
        });
        visitor.Start();
        visitor.Join();
        return made ?? throw new InvalidOperationException($"No socket could be made in {space}.", fault);
    }

    private static Socket Make(string space, SocketType type)
    {
        using var door = File.OpenHandle($"/var/run/netns/{space}");
        return Enter(door, Network) == 0
            ? new(AddressFamily.InterNetwork, type, type is SocketType.Dgram ? ProtocolType.Udp : ProtocolType.Tcp)
            : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Enter(SafeHandle door, int kind);
}
