using System.Globalization;
using System.Text;

namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>Writes the parts of an event stream as cameras do. Pure.</summary>
internal static class StreamParts
{
    private const int WrongBy = 7;

    /// <summary>The content type of a stream with this boundary.</summary>
    public static string ContentType(string boundary) => $"multipart/mixed; boundary={boundary}";

    /// <summary>One part, its boundary line first.</summary>
    public static byte[] Write(string boundary, string type, ReadOnlySpan<byte> content, StreamMisbehaviour how)
    {
        var lineEnd = how == StreamMisbehaviour.LfOnly ? "\n" : "\r\n";
        var isText = !type.StartsWith("image", StringComparison.Ordinal);
        var length = content.Length + how switch
        {
            StreamMisbehaviour.ShortLengths when isText => -WrongBy,
            StreamMisbehaviour.LongLengths when isText => WrongBy,
            _ => 0,
        };
        var part = new List<byte>();
        Add(part, how == StreamMisbehaviour.NoiseBetween ? "status: good" + lineEnd + lineEnd : "");
        Add(part, $"--{(how == StreamMisbehaviour.OtherBoundary ? "other" : boundary)}{lineEnd}");
        Add(part, how == StreamMisbehaviour.NoBlanks ? $"content-type:{type}{lineEnd}" : $"Content-Type: {type}{lineEnd}");
        if (how != StreamMisbehaviour.NoLengths)
        {
            var name = how == StreamMisbehaviour.NoBlanks ? "Content-Length:" : "Content-Length: ";
            Add(part, string.Create(CultureInfo.InvariantCulture, $"{name}{length}{lineEnd}"));
        }

        Add(part, lineEnd);
        part.AddRange(content);
        Add(part, lineEnd);
        return [.. part];
    }

    private static void Add(List<byte> part, string text) => part.AddRange(Encoding.Latin1.GetBytes(text));
}
