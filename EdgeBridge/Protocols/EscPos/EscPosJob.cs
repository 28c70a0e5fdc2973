using System.Text;

namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>Builds the bytes of one job. Pure.</summary>
internal sealed class EscPosJob
{
    /// <summary>Length of a job's id: the printer echoes four bytes.</summary>
    public const int IdLength = 4;

    private const int LongestQr = 256;

    private readonly List<byte> bytes = [0x1B, 0x40];
    private readonly Encoding encoding;

    /// <param name="codePage">850 or 860: what the printer's table of that number shows.</param>
    public EscPosJob(int codePage)
    {
        encoding = EscPosCodePage.Encoding(codePage);
        bytes.AddRange([0x1B, 0x74, EscPosCodePage.Table(codePage)]);
    }

    /// <summary>DLE EOT: asks for a status, past everything that waits in the printer.</summary>
    public static byte[] AskStatus(byte which) => [0x10, 0x04, which];

    /// <summary>DLE DC4 8: throws away what waits in the printer. Else a job that ran out of paper comes out when paper is put in.</summary>
    public static byte[] ClearBuffers => [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

    /// <summary>What the printer sends when the job with this id is done.</summary>
    public static byte[] Echo(ReadOnlySpan<byte> id) => [0x37, 0x22, .. id, 0x00];

    /// <summary>One line of text; control characters are left out, for a garage's name must not steer a printer.</summary>
    public EscPosJob Line(string text)
    {
        bytes.AddRange(encoding.GetBytes(string.Concat(text.Where(sign => !char.IsControl(sign)))));
        bytes.Add(0x0A);
        return this;
    }

    /// <summary>Centred, or from the left.</summary>
    public EscPosJob Centred(bool isCentred)
    {
        bytes.AddRange([0x1B, 0x61, (byte)(isCentred ? 1 : 0)]);
        return this;
    }

    /// <summary>A QR code: model 2, error correction M.</summary>
    public EscPosJob Qr(string text, byte moduleDots)
    {
        if (text.Length is 0 or > LongestQr || !Ascii.IsValid(text))
        {
            throw new ArgumentException($"1 to {LongestQr} ASCII characters", nameof(text));
        }

        bytes.AddRange([0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00]);
        bytes.AddRange([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, moduleDots]);
        bytes.AddRange([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31]);
        var length = text.Length + 3;
        bytes.AddRange([0x1D, 0x28, 0x6B, (byte)(length & 0xFF), (byte)(length >> 8), 0x31, 0x50, 0x30, .. Encoding.ASCII.GetBytes(text)]);
        bytes.AddRange([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30]);
        return this;
    }

    /// <summary>Feeds and cuts.</summary>
    public EscPosJob Cut()
    {
        bytes.AddRange([0x1D, 0x56, 0x42, 0x00]);
        return this;
    }

    /// <summary>Ends the job: the printer is to echo <paramref name="id"/> when all before it is on paper.</summary>
    public byte[] EndWith(ReadOnlySpan<byte> id)
    {
        if (id.Length != IdLength)
        {
            throw new ArgumentException($"{IdLength} bytes", nameof(id));
        }

        return [.. bytes, 0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, .. id];
    }
}
