using System.Globalization;
using System.Text.Json;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>
/// A pushed body to <see cref="IntelbrasNotice"/>. What it is is told by its content: firmware differs in the paths.
/// Names beyond those in use are optional, and a number may come as a text. Pure; never throws for what a camera sends.
/// </summary>
internal static class IntelbrasJson
{
    private static readonly JsonDocumentOptions Forgiving = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFF");

    /// <summary>Reads a body.</summary>
    public static IntelbrasNotice Read(ReadOnlyMemory<byte> body)
    {
        var text = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        text = text.TrimEnd("\0\r\n \t"u8);
        try
        {
            using var document = JsonDocument.Parse(text, Forgiving);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is a text with bytes that are no UTF-8.
            return new IntelbrasNotice.Refused(text.Span.EndsWith("}"u8) ? "the body is not JSON" : "the body was cut, or is not JSON");
        }
    }

    private static IntelbrasNotice Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new IntelbrasNotice.Refused("the JSON is not an object");
        }

        if (Find(root, "Picture") is { ValueKind: JsonValueKind.Object } picture)
        {
            return VehicleOf(picture);
        }

        return Find(root, "Active") is not null || Find(root, "DeviceID") is not null
            ? new IntelbrasNotice.Alive()
            : new IntelbrasNotice.Refused("the JSON is neither TollgateInfo nor KeepAlive nor DeviceInfo");
    }

    private static IntelbrasNotice.Vehicle VehicleOf(JsonElement picture)
    {
        var plate = Find(picture, "Plate");
        var snap = Find(picture, "SnapInfo");
        var number = Text(plate, "PlateNumber");
        var time = Text(snap, "AccurateTime") is { Length: > 0 } exact ? exact : Text(snap, "SnapTime");
        return new IntelbrasNotice.Vehicle(
            RecentEvents.Fingerprint(Text(snap, "DeviceID"), time, Text(snap, "LanNo"), number),
            Clock.Parse(time).TryGetValue(default, out var sentAt) ? sentAt : null,
            IsPlate(plate, number) ? new PlateGuess(number, Permille(plate)) : null,
            PictureOf(picture, "VehiclePic") is { IsEmpty: false } vehicle ? vehicle : PictureOf(picture, "NormalPic"));
    }

    private static bool IsPlate(JsonElement? plate, string number) =>
        number.Length > 0
        && !number.Equals("unknown", StringComparison.OrdinalIgnoreCase)
        && Find(plate, "IsExist") is not { ValueKind: JsonValueKind.False };

    // The camera counts from 0 to 100.
    private static int Permille(JsonElement? plate) =>
        int.TryParse(Text(plate, "Confidence"), NumberStyles.None, CultureInfo.InvariantCulture, out var confidence) ? Math.Min(confidence, 100) * 10 : 0;

    private static ReadOnlyMemory<byte> PictureOf(JsonElement picture, string name) =>
        Find(Find(picture, name), "Content") is { ValueKind: JsonValueKind.String } content
        && content.TryGetBytesFromBase64(out var jpeg)
        && new EventPart([], jpeg).IsWholeJpeg
            ? jpeg
            : ReadOnlyMemory<byte>.Empty;

    private static string Text(JsonElement? within, string name) => Find(within, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()?.Trim() ?? "",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    private static JsonElement? Find(JsonElement? within, string name) =>
        within is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;
}
