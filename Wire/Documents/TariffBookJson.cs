using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Wire.Documents;

/// <summary>
/// Reads a tariff document. It is taken whole or not at all: every fault is reported, and a field that is not known is
/// a fault, since a rule that this version does not have must not be left out of the price.
/// </summary>
public static class TariffBookJson
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The book in a document, or all its faults.</summary>
    /// <param name="json">JSON in UTF-8, at most 64 kB.</param>
    public static TariffBookReading Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > 64 * 1024)
            return new TariffBookReading.Bad(["The document is larger than 64 kB."]);
        try
        {
            // Windows editors begin a file with a byte order mark, which JSON does not know.
            using var document = JsonDocument.Parse(json.Span.StartsWith(Utf8Mark) ? json[Utf8Mark.Length..] : json);
            return Read(new JsonPlace(document.RootElement, "$", []));
        }
        catch (JsonException fault)
        {
            return new TariffBookReading.Bad([$"Line {fault.LineNumber + 1}: this is not JSON. {fault.Message}"]);
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the characters of a text only when the text is asked for.
            return new TariffBookReading.Bad(["A text holds bytes that are not UTF-8: save the document as UTF-8."]);
        }
    }

    private static TariffBookReading Read(JsonPlace root)
    {
        root.Allow("id", "version", "zone", "free_minutes", "first", "then", "cap", "exit_grace_minutes");
        var id = root.Text("id", text => TariffBookId.TryParse(text, out var good) ? good : null as TariffBookId?, "2 to 40 of a-z, 0-9, hyphen");
        var version = root.Number("version", 1, int.MaxValue);
        var zone = root.Text("zone", Zone, "a time zone such as America/Sao_Paulo");
        var free = root.Number("free_minutes", 0, 24 * 60);
        var first = Step(root.Member("first"));
        var then = Step(root.Member("then"));
        var cap = root.Has("cap") ? Cap(root.Member("cap")) : null;
        var grace = root.Number("exit_grace_minutes", 0, 24 * 60);
        if (root.Faults.Count > 0)
            return new TariffBookReading.Bad(root.Faults);

        return new TariffBookReading.Good(new(
            id!.Value, (int)version, zone!, Duration.FromMinutes(free), first!, then!, cap, Duration.FromMinutes(grace)));
    }

    private static TariffStep? Step(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("minutes", "centavos");
        var minutes = place.Number("minutes", 1, 31 * 24 * 60);
        var centavos = place.Number("centavos", 0, 100_000_00);
        return minutes < 1 ? null : new(Duration.FromMinutes(minutes), Brl.FromCentavos(centavos));
    }

    private static TariffCap? Cap(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("centavos", "window", "after");
        var centavos = place.Number("centavos", 1, 1_000_000_00);
        var window = place.Text("window", Window, "rolling_24_hours or calendar_day");
        var after = place.Text("after", After, "continue or restart");
        return window is null || after is null ? null : new(Brl.FromCentavos(centavos), window.Value, after.Value);
    }

    private static GarageZone? Zone(string text)
    {
        try
        {
            return GarageZone.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static CapWindow? Window(string text) => text switch
    {
        "rolling_24_hours" => CapWindow.Rolling24Hours,
        "calendar_day" => CapWindow.CalendarDay,
        _ => null,
    };

    private static AfterCap? After(string text) => text switch
    {
        "continue" => AfterCap.Continue,
        "restart" => AfterCap.Restart,
        _ => null,
    };
}
