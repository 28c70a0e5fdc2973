namespace Fokus.EdgeBridge.Protocols.Uhf;

/// <summary>Cuts a stream of bytes into frames. A byte that begins no frame is passed over, so that noise costs one frame at most.</summary>
internal sealed class UhfSplitter
{
    private const int MostBuffered = 1024;
    private readonly List<byte> buffer = [];

    /// <summary>The frames that these bytes complete.</summary>
    internal IReadOnlyList<UhfFrame> Take(ReadOnlySpan<byte> bytes)
    {
        buffer.AddRange(bytes);
        var frames = new List<UhfFrame>();
        while (buffer.Count > 0)
        {
            var whole = buffer[0] + 1;
            if (buffer[0] >= UhfCodec.Shortest && buffer.Count < whole)
                break;
            if (buffer[0] >= UhfCodec.Shortest && UhfCodec.Read(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(buffer)[..whole]) is { } frame)
            {
                frames.Add(frame);
                buffer.RemoveRange(0, whole);
            }
            else
            {
                buffer.RemoveAt(0);
            }
        }

        if (buffer.Count > MostBuffered)
            buffer.Clear();
        return frames;
    }

    /// <summary>Forgets what was not whole: the next answer begins anew.</summary>
    internal void Clear() => buffer.Clear();
}
