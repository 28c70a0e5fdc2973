using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Stays.Tickets;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Stays.PayStations;

/// <summary>The door for pay stations.</summary>
internal static class PaymentEndpoints
{
    private const int BodyLimit = 4096;

    /// <summary>Adds <c>GET /api/quote</c> and <c>POST /api/payments</c>, both for the bearer of a terminal's token.</summary>
    internal static IEndpointRouteBuilder MapPaymentEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/quote", Quote);
        app.MapPost("/api/payments", PayAsync);
        return app;
    }

    private static IResult Quote(
        HttpRequest request, string? plate, string? ticket, PayTerminals terminals, IStayLedger ledger, TicketOffice tickets, ITariffs tariffs, TimeProvider clock)
    {
        if (terminals.Find(request.Headers.Authorization) is not { } point)
            return Unknown();
        if ((plate is null) == (ticket is null))
            return PayProblem.Of(400, "bad_request", "Ask with either ?plate= or ?ticket=.");

        Stay? stay;
        if (plate is not null)
        {
            if (!Plate.TryParse(plate, out var written))
                return PayProblem.Of(400, "bad_plate", "Write a Brazilian plate: ABC1234 or ABC1D23.");
            stay = ledger.InsideBy(new Credential.ByPlate(written)) is [var oldest, ..] ? oldest : null;
        }
        else
        {
            var verdict = tickets.Read(ticket!);
            if (verdict is TicketVerdict.Refused refused)
                return Refuse(refused.Why);
            stay = ledger.InsideBy(new Credential.ByTicket(((TicketVerdict.Good)verdict).Ticket)) is [var known, ..] ? known : null;
        }

        return stay is null ? NoOpenStay() : Json(PayJson.Of(stay, ledger.Quote(stay, clock.GetCurrentInstant(), point), tariffs.InForce.Zone));
    }

    private static async Task<IResult> PayAsync(
        HttpRequest request, PayTerminals terminals, IStayLedger ledger, CancellationToken cancellationToken)
    {
        if (terminals.Find(request.Headers.Authorization) is not { } point)
            return Unknown();
        var faults = new List<string>();
        if (await ReadAsync(request, point, faults, cancellationToken) is not { } order)
        {
            return PayProblem.Of(
                400, "bad_request", string.Join(" ", faults), ("faults", new JsonArray([.. faults.Select(fault => JsonValue.Create(fault))])));
        }

        try
        {
            return ToResult(order, await ledger.PayAsync(order, cancellationToken));
        }
        catch (PaymentNotRecordedException fault)
        {
            return PayProblem.Of(503, "not_recorded", fault.Message);
        }
    }

    private static async Task<PayOrder?> ReadAsync(
        HttpRequest request, PayPointId point, List<string> faults, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > BodyLimit)
        {
            faults.Add($"Send a JSON body with its Content-Length, at most {BodyLimit} bytes.");
            return null;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            return PayJson.Read(document.RootElement, point, faults);
        }
        catch (JsonException fault)
        {
            faults.Add($"The body is not JSON: {fault.Message}");
            return null;
        }
    }

    private static IResult ToResult(PayOrder order, PayAnswer answer) => answer switch
    {
        PayAnswer.Taken taken when taken.Payment.Stay != order.Stay || taken.Payment.Amount != order.Amount =>
            PayProblem.Of(409, "payment_reused", "This payment id stands for another payment: make a new id for each payment."),
        PayAnswer.Taken taken => Json(PayJson.Of(taken.Payment)),
        PayAnswer.WrongAmount wrong => PayProblem.Of(
            409,
            "amount_changed",
            "The price has changed: show the new amount, take it, and report it.",
            ("due_centavos", wrong.Quote.Due.Centavos)),
        PayAnswer.NothingDue => PayProblem.Of(409, "nothing_due", "Nothing is due: let the driver go to the exit, and take no money."),
        PayAnswer.NoSuchStay => NoOpenStay(),
        _ => throw new UnreachableException("PayAnswer is a closed family"),
    };

    private static IResult Refuse(TicketRefusal why) => why switch
    {
        TicketRefusal.NotATicket => PayProblem.Of(400, "bad_ticket", "Send the text of the ticket's QR code, or the same text as it is printed below it."),
        TicketRefusal.OfAnotherGarage => PayProblem.Of(409, "ticket_of_another_garage", "This ticket is another garage's: take no money, and tell the driver."),
        TicketRefusal.NotGenuine => PayProblem.Of(409, "ticket_not_genuine", "The ticket's seal is not this garage's: if it was typed, type it again; else call the attendant."),
        TicketRefusal.Unsealed => PayProblem.Of(409, "ticket_unsealed", "This garage no longer takes tickets without a seal: call the attendant."),
    };

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");

    private static IResult NoOpenStay() =>
        PayProblem.Of(404, "no_open_stay", "No vehicle inside is known by this: check plate or ticket, or call the attendant.");

    private static IResult Unknown() =>
        PayProblem.Of(401, "unknown_terminal", "Send Authorization: Bearer and the token of a terminal of this garage's file.");
}
