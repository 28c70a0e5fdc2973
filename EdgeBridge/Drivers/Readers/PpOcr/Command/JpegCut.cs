namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>Cuts a stream of JPEGs, one straight behind the other and without previews inside, into single ones.</summary>
/// <param name="mostBytes">What is longer is no picture and is thrown away.</param>
internal sealed class JpegCut(int mostBytes)
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] End = [0xFF, 0xD9];

    private readonly List<byte> held = [];

    /// <summary>The pictures that are whole now.</summary>
    public IReadOnlyList<byte[]> Feed(ReadOnlySpan<byte> bytes)
    {
        held.AddRange(bytes);
        var whole = new List<byte[]>();
        while (true)
        {
            var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(held);
            var start = span.IndexOf(Start);
            if (start < 0)
            {
                // The last byte may be half of a start.
                held.RemoveRange(0, Math.Max(0, held.Count - 1));
                return whole;
            }

            var length = span[(start + Start.Length)..].IndexOf(End);
            if (length < 0)
            {
                held.RemoveRange(0, held.Count - start > mostBytes ? held.Count : start);
                return whole;
            }

            var end = start + Start.Length + length + End.Length;
            whole.Add(span[start..end].ToArray());
            held.RemoveRange(0, end);
        }
    }
}
