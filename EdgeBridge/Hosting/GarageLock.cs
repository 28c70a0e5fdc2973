namespace Fokus.EdgeBridge.Hosting;

/// <summary>
/// The garage's folder, held by one process: two servers on one set of gates would both open them. The lock ends with
/// the process, however it ends.
/// </summary>
internal sealed class GarageLock : IDisposable
{
    private readonly FileStream held;

    private GarageLock(FileStream held) => this.held = held;

    /// <summary><c>null</c> when another process holds it. The folder is made when it is missing.</summary>
    internal static GarageLock? TryHold(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new(new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();
}
