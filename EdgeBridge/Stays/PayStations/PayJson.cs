using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Wire.Documents;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Stays.PayStations;

/// <summary>What pay stations send and get: snake_case, money in centavos, moments in RFC 3339.</summary>
internal static class PayJson
{
    /// <summary>The order in a body; <c>null</c> with every fault in <paramref name="faults"/>.</summary>
    internal static PayOrder? Read(JsonElement body, PayPointId point, List<string> faults)
    {
        var place = new JsonPlace(body, "$", faults);
        place.Allow("payment", "stay", "amount_centavos", "method");
        var payment = place.Text("payment", text => PaymentId.TryParse(text, out var id) ? id : null as PaymentId?, "8 to 64 of a-z, 0-9, hyphen, new for each payment");
        var stay = place.Text("stay", text => StayId.TryParse(text, out var id) ? id : null as StayId?, "the stay of the quote");
        var amount = place.Number("amount_centavos", 1, 100_000_00);
        var method = place.Text("method", Method, "cash, card or pix");
        return faults.Count > 0 ? null : new(payment!.Value, stay!.Value, Brl.FromCentavos(amount), method!.Value, point);
    }

    internal static JsonObject Of(Stay stay, Quote quote) => new()
    {
        ["stay"] = stay.Id.Value,
        ["entered_at"] = Text(stay.EnteredAt),
        ["quoted_at"] = Text(quote.At),
        ["total_centavos"] = quote.Total.Centavos,
        ["paid_centavos"] = quote.Paid.Centavos,
        ["due_centavos"] = quote.Due.Centavos,
        ["paid_until"] = Text(quote.PaidUntil),
        ["book"] = quote.Book.Value,
        ["book_version"] = quote.BookVersion,
        ["book_sha256"] = quote.BookHash.Value,
        ["lines"] = new JsonArray([.. quote.Lines.Select(Of)]),
    };

    internal static JsonObject Of(Payment payment) => new()
    {
        ["payment"] = payment.Id.Value,
        ["stay"] = payment.Stay.Value,
        ["amount_centavos"] = payment.Amount.Centavos,
        ["method"] = Name(payment.Method),
        ["point"] = payment.Point.Value,
        ["paid_at"] = Text(payment.PaidAt),
        ["paid_until"] = Text(payment.PaidUntil),
    };

    private static JsonNode Of(QuoteLine line) => new JsonObject
    {
        ["kind"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Kind.ToString()),
        ["label"] = line.Label,
        ["count"] = line.Count,
        ["unit_centavos"] = line.Unit.Centavos,
        ["amount_centavos"] = line.Amount.Centavos,
        ["from"] = Text(line.From),
        ["until"] = Text(line.Until),
    };

    private static PaymentMethod? Method(string text) => text switch
    {
        "cash" => PaymentMethod.Cash,
        "card" => PaymentMethod.Card,
        "pix" => PaymentMethod.Pix,
        _ => null,
    };

    private static string Name(PaymentMethod method) => method switch
    {
        PaymentMethod.Cash => "cash",
        PaymentMethod.Card => "card",
        PaymentMethod.Pix => "pix",
    };

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
