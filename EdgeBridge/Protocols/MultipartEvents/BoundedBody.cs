namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>A body read to its end, or why not.</summary>
internal abstract record BoundedBody
{
    /// <summary>The most that a camera may send at once.</summary>
    public const int LimitBytes = 16 << 20;

    private const int FirstBuffer = 256 * 1024;

    private BoundedBody()
    {
    }

    /// <summary>Reads a stream to its end.</summary>
    public static async Task<BoundedBody> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstBuffer];
        var length = 0;
        try
        {
            while (true)
            {
                var got = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (got == 0)
                {
                    return new Whole(buffer.AsMemory(0, length));
                }

                length += got;
                if (length == LimitBytes)
                {
                    return new Failed($"the body is larger than {LimitBytes >> 20} MB");
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LimitBytes));
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return new Failed($"the connection broke after {length} bytes");
        }
    }

    /// <summary>All of it.</summary>
    internal sealed record Whole(ReadOnlyMemory<byte> Bytes) : BoundedBody;

    /// <summary>Not all of it.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record Failed(string Why) : BoundedBody;
}
