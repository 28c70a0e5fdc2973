using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>Reads numbers of a frame as manuals print them: <c>"0x0200"</c>, four hexadecimal digits.</summary>
internal sealed class FrameAddress : JsonConverter<int>
{
    /// <inheritdoc/>
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
        return text.Length == 6
            && text.StartsWith("0x", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{text}' is no frame address; write four hexadecimal digits, such as 0x0200");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"0x{value:X4}"));
}
