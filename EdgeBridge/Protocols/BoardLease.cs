using System.Globalization;
using System.Net;

namespace Fokus.EdgeBridge.Protocols;

/// <summary>
/// The right to drive one board, held by one driver on this machine, in whichever process: two masters on one board would
/// both open the gate. It ends with the process, however that ends. A master on another machine is not kept out by it.
/// </summary>
internal sealed class BoardLease : IDisposable
{
    private readonly FileStream held;

    private BoardLease(FileStream held) => this.held = held;

    /// <summary>Takes the lease; null when somebody has it, or when its file cannot be opened, and <paramref name="why"/> says so.</summary>
    public static BoardLease? TryTake(IPAddress address, int port, out string why)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{address}-{port}.lock").Replace(':', '_');
        var folder = Path.Combine(Path.GetTempPath(), "fokus-boards");
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            why = "";
            return new BoardLease(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            why = $"another driver on this machine has this board (it holds {path}): name each board in one lane of one garage only";
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            why = $"{path} belongs to another user: run one bridge a machine, as one user, or delete the file";
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
