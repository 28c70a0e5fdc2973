using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Time;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>The answer for a program: snake_case, money in centavos, moments in ISO with the offset of the garage.</summary>
internal static class QuoteJson
{
    private static readonly OffsetDateTimePattern Moment =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFo<+HH:mm>");

    // A terminal shows "até" as it is; nothing of this goes into a page.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(QuoteAnswer answer)
    {
        var (quote, zone) = (answer.Quote, answer.Book.Zone);
        return new JsonObject
        {
            ["total_centavos"] = quote.Total.Centavos,
            ["due_centavos"] = quote.Due.Centavos,
            ["paid_centavos"] = quote.Paid.Centavos,
            ["paid_until"] = Text(quote.PaidUntil, zone),
            ["book"] = quote.Book.Value,
            ["version"] = quote.BookVersion,
            ["hash"] = quote.BookHash.Value,
            ["zone_data"] = quote.ZoneData,
            ["tax_inside_centavos"] = quote.TaxInside.Centavos,
            ["reductions"] = new JsonArray([.. quote.Reductions.Select(Of)]),
            ["lines"] = new JsonArray([.. quote.Lines.Select(line => Of(line, zone))]),
            ["notes"] = new JsonArray([.. answer.Notes.Select(note => JsonValue.Create(note))]),
        }.ToJsonString(Options);
    }

    private static JsonObject Of(Reduction reduction) => new JsonObject
    {
        ["agreement"] = reduction.Agreement.Value,
        ["amount_centavos"] = reduction.Amount.Centavos,
        ["payer"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(reduction.Payer.ToString()),
    };

    private static JsonObject Of(QuoteLine line, GarageZone zone) => new JsonObject
    {
        ["kind"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Kind.ToString()),
        ["count"] = line.Count,
        ["unit_centavos"] = line.Unit.Centavos,
        ["amount_centavos"] = line.Amount.Centavos,
        ["from"] = Text(line.From, zone),
        ["until"] = Text(line.Until, zone),
        ["label"] = line.Label,
        ["text_pt"] = QuoteWords.Of(line, zone, Texts.Brazil),
        ["text_en"] = QuoteWords.Of(line, zone, Texts.English),
    };

    private static string Text(Instant at, GarageZone zone)
    {
        var local = zone.WallClock(at);
        var offset = local.InUtc().ToInstant() - at;
        return Moment.Format(new(local, Offset.FromTicks(offset.BclCompatibleTicks)));
    }
}
