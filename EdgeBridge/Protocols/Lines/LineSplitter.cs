using System.Text;

namespace Fokus.EdgeBridge.Protocols.Lines;

/// <summary>Bytes to lines, as they come from a serial server: ended by CR, LF or both. Pure; one for each connection.</summary>
/// <param name="longest">A longer line is dropped whole, not cut: half a code is another code.</param>
internal sealed class LineSplitter(int longest)
{
    private readonly StringBuilder line = new();
    private bool isTooLong;

    /// <summary>How many lines were dropped for their length.</summary>
    public int Dropped { get; private set; }

    /// <summary>Takes in what was read; the lines that are complete by it, without control characters, none of them empty.</summary>
    public IReadOnlyList<string> Take(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<string>();
        foreach (var sign in bytes)
        {
            if (sign is (byte)'\r' or (byte)'\n')
            {
                End(lines);
            }
            else if (sign is >= 0x20 and < 0x7F)
            {
                Add((char)sign);
            }
        }

        return lines;
    }

    private void Add(char sign)
    {
        if (line.Length == longest)
        {
            isTooLong = true;
            return;
        }

        line.Append(sign);
    }

    private void End(List<string> lines)
    {
        if (isTooLong)
        {
            Dropped++;
        }
        else if (line.ToString().Trim() is { Length: > 0 } text)
        {
            lines.Add(text);
        }

        line.Clear();
        isTooLong = false;
    }
}
