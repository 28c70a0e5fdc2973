using System.Text.Json;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;

namespace Fokus.Wire.Documents.Access;

/// <summary>
/// Reads the lists that say who may pass. A list is taken whole or not at all: every fault is reported, and a field that is
/// not known is a fault, since a rule that this version does not have must not be left out of a decision.
/// </summary>
public static class AccessListJson
{
    /// <summary>The largest document, in bytes: some twenty thousand permits. A frame of the link holds it.</summary>
    public const int MostBytes = 3 * 1024 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The list in a document, or all its faults.</summary>
    /// <param name="kind">Which list it is.</param>
    /// <param name="json">JSON in UTF-8, at most <see cref="MostBytes"/>.</param>
    public static AccessListReading Read(ListKind kind, ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
            return new AccessListReading.Bad(["The document is larger than 3 MB."], 0);
        try
        {
            // Windows editors begin a file with a byte order mark, which JSON does not know.
            using var document = JsonDocument.Parse(json.Span.StartsWith(Utf8Mark) ? json[Utf8Mark.Length..] : json);
            var root = new JsonPlace(document.RootElement, "$", []);
            return kind switch
            {
                ListKind.Subscribers => SubscriberListJson.Read(root),
                ListKind.DenyList => DenyListJson.Read(root),
            };
        }
        catch (JsonException fault)
        {
            // Its message may quote the text around the fault, and that is personal data.
            return new AccessListReading.Bad([$"Line {fault.LineNumber + 1}: this is not JSON."], 0);
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the characters of a text only when the text is asked for.
            return new AccessListReading.Bad(["A text holds bytes that are not UTF-8: save the document as UTF-8."], 0);
        }
    }

    internal static GarageId? Garage(JsonPlace root)
    {
        if (root.Has("$schema"))
            root.Text("$schema", text => text, "the place of a schema as a text");
        return root.Text("garage", text => GarageId.TryParse(text, out var good) ? good : null as GarageId?, "the id of the garage");
    }

    internal static int Version(JsonPlace root) => (int)root.Number("version", 1, int.MaxValue);
}
