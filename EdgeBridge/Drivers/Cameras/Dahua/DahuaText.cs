using System.Globalization;
using System.Text.Json;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>
/// A text part to events: lines of <c>Events[0].Key=value</c>, or <c>Code=…;action=…;index=…;data={ JSON }</c> as the older
/// stream without pictures has them. Pure; bears whatever comes.
/// </summary>
internal static class DahuaText
{
    private const string EventsPrefix = "Events[";
    private const int MostEvents = 16;

    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>Whether a part is a text of this maker: an event or a heartbeat.</summary>
    public static bool IsText(EventPart part) => !part.IsJpeg
        && (IsHeartbeat(part) || StartsWith(part, "Events["u8) || StartsWith(part, "Code="u8));

    /// <summary>Whether it only says that the camera is there.</summary>
    public static bool IsHeartbeat(EventPart part) => StartsWith(part, "Heartbeat"u8);

    /// <summary>Whether pictures follow an event of this form.</summary>
    public static bool HasPictures(EventPart part) => StartsWith(part, "Events["u8);

    private static bool StartsWith(EventPart part, ReadOnlySpan<byte> word) => part.Content.Span.TrimStart(" \t\r\n"u8).StartsWith(word);

    /// <summary>The events of a text; none in a heartbeat, or in what is not understood.</summary>
    public static IReadOnlyList<DahuaEvent> Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("Code=", StringComparison.Ordinal))
        {
            return OfManager(trimmed) is { } one ? [one] : [];
        }

        var events = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var line in trimmed.Split('\n', StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var dot = line.IndexOf("].", StringComparison.Ordinal);
            if (line.StartsWith(EventsPrefix, StringComparison.Ordinal) && dot > 0 && equals > dot)
            {
                var index = line[EventsPrefix.Length..dot];
                if (!events.TryGetValue(index, out var fields) && events.Count < MostEvents)
                {
                    events[index] = fields = new(StringComparer.Ordinal);
                }

                fields?.TryAdd(line[(dot + 2)..equals], line[(equals + 1)..]);
            }
        }

        return [.. events.Values.Select(EventOf)];
    }

    private static DahuaEvent? OfManager(string text)
    {
        var data = text.IndexOf("data={", StringComparison.Ordinal);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (data < 0 ? text : text[..data]).Split(';', StringSplitOptions.TrimEntries))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
            {
                fields.TryAdd(pair[..equals] is "index" ? "Index" : pair[..equals], pair[(equals + 1)..]);
            }
        }

        return data < 0 || Flatten(text[(data + 5)..], fields) ? EventOf(fields) : null;
    }

    /// <summary>The event that stands in a JSON object, as the maker's remote procedure calls have it; <c>null</c> when it is none.</summary>
    public static DahuaEvent? OfJson(string json)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        return Flatten(json, fields) ? EventOf(fields) : null;
    }

    private static bool Flatten(string json, Dictionary<string, string> fields)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Forgiving);
            Flatten(document.RootElement, "", fields);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is a text with half a character.
            return false;
        }
    }

    private static void Flatten(JsonElement value, string path, Dictionary<string, string> fields)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                Flatten(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", fields);
            }
        }
        else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            fields.TryAdd(path, value.ToString());
        }
    }

    private static DahuaEvent EventOf(Dictionary<string, string> fields)
    {
        string Text(string name) => fields.GetValueOrDefault(name, "").Trim();
        long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        var plate = Text("TrafficCar.PlateNumber") is { Length: > 0 } read ? read : Text("Object.Text");
        return new DahuaEvent
        {
            Code = Text("Code"),
            Channel = Number("Index") is >= 0 and < 256 and var index ? (int)index + 1 : null,
            GroupId = Text("GroupID") is "0" ? "" : Text("GroupID"),
            Plate = plate.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? "" : plate,
            // The maker counts from 0 to 255.
            ConfidencePermille = Number("Object.Confidence") is { } confidence ? (int)(Math.Min(confidence, 255) * 1000 / 255) : null,
            IsNonMotor = Text("Object.ObjectType") is "NonMotor" || Text("Vehicle.ObjectType") is "NonMotor" || Text("CommInfo.SnapCategory") is "NonMotor",
            SentAt = At(Number("RealUTC"), Number("UTCMS")),
            // UTC is no UTC: it is what the wall clock shows, counted as if that were UTC.
            ShownAt = At(Number("UTC"), Number("UTCMS"))?.InUtc().LocalDateTime,
        };
    }

    private static Instant? At(long? seconds, long? milliseconds) => seconds is > 0 and < uint.MaxValue
        ? Instant.FromUnixTimeSeconds(seconds.Value) + Duration.FromMilliseconds(milliseconds is { } some and < 1000 ? some : 0)
        : null;
}
