using System.Net.Sockets;
using System.Text;
using Fokus.EdgeBridge.Hosting.GarageFiles;

namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary>
/// The door for commands on the same machine: a socket in the data folder, which only the server's own account (and root)
/// may enter. One line in, an answer out, one caller at a time. Nothing that moves a gate goes through here.
/// </summary>
internal sealed partial class ControlSocket(GarageFile file, IEnumerable<IControlWord> words, TimeProvider clock, ILogger<ControlSocket> logger)
    : BackgroundService
{
    internal const string Name = "control.sock";

    // The kernel takes no longer path (sun_path, unix(7)).
    private const int LongestPath = 107;
    private const int LongestLine = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IControlWord> known = words.ToDictionary(word => word.Word, StringComparer.Ordinal);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when callers can come, or never will.</summary>
    internal Task Opened => open.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var door = Open();
        open.TrySetResult();
        if (door is null)
            return;
        try
        {
            while (true)
            {
                using var caller = await door.AcceptAsync(stoppingToken);
                await ServeAsync(caller, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            File.Delete(Path.Combine(file.DataFolder, Name));
        }
    }

    private Socket? Open()
    {
        var path = Path.Combine(file.DataFolder, Name);
        if (Encoding.UTF8.GetByteCount(path) > LongestPath)
        {
            LogTooLong(logger, path);
            return null;
        }

        var door = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            Directory.CreateDirectory(file.DataFolder);
            // Left behind by a process that was killed; the garage's lock says that it is not in use.
            File.Delete(path);
            door.Bind(new UnixDomainSocketEndPoint(path));
            door.Listen(4);
            return door;
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            LogNotOpened(logger, fault);
            door.Dispose();
            return null;
        }
    }

    private async Task ServeAsync(Socket caller, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var line = await ControlLine.ReadAsync(caller, LongestLine, either.Token);
            var (word, argument) = line.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? (line[..end], line[(end + 1)..]) : (line, "");
            var reply = known.TryGetValue(word, out var asked)
                ? asked.Answer(argument)
                : new ControlReply(IsDone: false, [$"This server does not know '{word}': it is of another version than the command."]);
            await ControlLine.WriteAsync(caller, reply, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            // The outermost door of a caller: the next one is served.
            LogCallerFailed(logger, fault);
        }
    }
}
