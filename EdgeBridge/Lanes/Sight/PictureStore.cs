using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>
/// Pictures on the disk, named by their contents, within a budget of bytes. A picture is no fact: when the disk is slow
/// or full it is dropped and counted, and no lane waits for it.
/// </summary>
internal sealed partial class PictureStore : BackgroundService
{
    private readonly PictureOptions options;
    private readonly ILogger<PictureStore> logger;
    private readonly Channel<(string Name, ReadOnlyMemory<byte> Jpeg)> waiting;
    private readonly Queue<(string Path, long Bytes)> kept = new();
    private long budgetBytes;
    private long keptBytes;
    private long dropped;
    private bool isFailing;

    public PictureStore(IOptions<PictureOptions> options, ILogger<PictureStore> logger)
    {
        this.options = options.Value;
        this.logger = logger;
        budgetBytes = this.options.BudgetBytes;
        waiting = Channel.CreateBounded<(string, ReadOnlyMemory<byte>)>(
            new BoundedChannelOptions(this.options.QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest },
            _ => Interlocked.Increment(ref dropped));
    }

    /// <summary>Pictures that were not kept since the start.</summary>
    internal long Dropped => Interlocked.Read(ref dropped);

    /// <summary>From the next picture on so many bytes are kept.</summary>
    internal void Limit(long bytes) => Interlocked.Exchange(ref budgetBytes, bytes);

    /// <summary>Takes a picture and answers its reference; empty for an empty picture. Returns at once.</summary>
    internal string Keep(ReadOnlyMemory<byte> jpeg)
    {
        if (jpeg.IsEmpty)
            return "";
        var name = Convert.ToHexStringLower(SHA256.HashData(jpeg.Span));
        waiting.Writer.TryWrite((name, jpeg));
        return name;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        TryCountKept();
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            while (waiting.Reader.TryRead(out var picture))
                await WriteAsync(picture.Name, picture.Jpeg, stoppingToken);
        }
    }

    /// <summary>A folder that cannot be read costs pictures, never the garage: a service that throws would end the program.</summary>
    private void TryCountKept()
    {
        try
        {
            CountKept();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, fault);
        }
    }

    private void CountKept()
    {
        Directory.CreateDirectory(options.Folder);
        var files = new DirectoryInfo(options.Folder).EnumerateFiles("*.jpg", SearchOption.AllDirectories)
            .OrderBy(file => file.LastWriteTimeUtc);
        foreach (var file in files)
        {
            kept.Enqueue((file.FullName, file.Length));
            keptBytes += file.Length;
        }
    }

    private async Task WriteAsync(string name, ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(options.Folder, name[..2]);
        var path = Path.Combine(folder, name + ".jpg");
        try
        {
            if (File.Exists(path))
                return;
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(path + ".new", jpeg, cancellationToken);
            File.Move(path + ".new", path, overwrite: true);
            kept.Enqueue((path, jpeg.Length));
            keptBytes += jpeg.Length;
            while (keptBytes > Interlocked.Read(ref budgetBytes) && kept.TryDequeue(out var oldest))
            {
                File.Delete(oldest.Path);
                keptBytes -= oldest.Bytes;
            }

            isFailing = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Interlocked.Increment(ref dropped);
            if (!isFailing)
                LogNotKept(logger, fault);
            isFailing = true;
        }
    }
}
