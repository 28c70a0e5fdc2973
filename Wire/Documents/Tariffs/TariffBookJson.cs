using System.Security.Cryptography;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Terms;
using Fokus.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>
/// Reads a tariff document. It is taken whole or not at all: every fault is reported, and a field that is not known is
/// a fault, since a rule that this version does not have must not be left out of the price.
/// </summary>
public static class TariffBookJson
{
    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

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
            return Read(new JsonPlace(document.RootElement, "$", []), json);
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

    private static TariffBookReading Read(JsonPlace root, ReadOnlyMemory<byte> json)
    {
        root.Allow(
            "$schema", "id", "version", "valid_from", "zone", "priced_by", "seconds", "entry_tolerance", "rates", "schedule", "cap",
            "overnight", "agreements", "subscribers", "payment", "money");
        if (root.Has("$schema"))
            root.Text("$schema", text => text, "the place of a schema as a text");
        var id = root.Text("id", text => TariffBookId.TryParse(text, out var good) ? good : null as TariffBookId?, "2 to 40 of a-z, 0-9, hyphen, beginning with a letter");
        var version = root.Number("version", 1, int.MaxValue);
        var zone = root.Text("zone", Zone, "a time zone such as America/Sao_Paulo");
        var rates = RatesJson.Read(root);
        var validFrom = ValidFrom(root, zone);
        var pricedBy = root.Word("priced_by", BookWords.PricedBy);
        var seconds = root.Word("seconds", BookWords.Seconds);
        var tolerance = Tolerance(root.Member("entry_tolerance"));
        var schedule = ScheduleJson.Read(root.Member("schedule"), rates);
        var cap = root.IsNull("cap") ? null : LimitsJson.Cap(root.Member("cap"));
        var overnight = root.IsNull("overnight") ? null : LimitsJson.Night(root.Member("overnight"));
        var agreements = AgreementsJson.Read(root.Member("agreements"), rates);
        var subscribers = SubscribersJson.Read(root, rates);
        var payment = PaymentJson.Read(root.Member("payment"));
        var money = PaymentJson.Money(root.Member("money"));
        if (root.IsNull("cap") && rates.Any(rate => rate.Cap is not null))
            root.Fault("cap", "a rate has a cap_centavos: say over which window it is counted, or write null there too.");
        if (root.Faults.Count > 0)
            return new TariffBookReading.Bad(root.Faults);

        return new TariffBookReading.Good(new(id!.Value, (int)version, zone!)
        {
            Hash = DocumentHash.Parse(Convert.ToHexStringLower(SHA256.HashData(json.Span))),
            ValidFrom = validFrom,
            PricedBy = pricedBy!.Value,
            Seconds = seconds!.Value,
            Tolerance = tolerance!,
            Schedule = schedule!,
            Cap = cap,
            Overnight = overnight,
            Agreements = agreements!,
            Subscribers = subscribers,
            Payment = payment!,
            Money = money!,
        });
    }

    private static Instant ValidFrom(JsonPlace root, GarageZone? zone)
    {
        var local = root.Text(
            "valid_from",
            text => MomentPattern.Parse(text) is { Success: true, Value: var moment } && moment.Year is > 1999 and < 2200 ? moment : null as LocalDateTime?,
            "a moment on the garage's wall clock such as 2026-01-01T00:00");
        if (local is not { } known || zone is null)
            return default;
        // In the night in which summer time begins an hour is left out.
        if (zone.WallClock(zone.At(known)) != known)
            root.Fault("valid_from", $"the clocks of {zone} are set forward and never show this time: write a later one.");
        return zone.At(known);
    }

    private static EntryTolerance? Tolerance(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("minutes", "kind");
        return new(place.Minutes("minutes", 0, 24 * 60), place.Word("kind", BookWords.Tolerance) ?? ToleranceKind.FreeIfWithin);
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
}
