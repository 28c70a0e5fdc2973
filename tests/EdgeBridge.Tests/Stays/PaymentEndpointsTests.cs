using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Stays;

public sealed class PaymentEndpointsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pay_station_asks_a_price_takes_it_and_is_told_until_when_the_exit_opens()
    {
        await using var host = await PayStationHost.StartAsync();
        var stay = await Park(host.Garage, Duration.FromMinutes(150));

        var quote = await host.Client.GetFromJsonAsync<JsonElement>("/api/quote?plate=abc-1d23", Stop);
        var paid = await PostAsync(host, Payment("payment-1", stay, 20_00));
        var again = await PostAsync(host, Payment("payment-1", stay, 20_00));

        Assert.Equal(stay.Value, quote.GetProperty("stay").GetString());
        // 2 h 30 min: 12.00 + 4.00 + 4.00.
        Assert.Equal(20_00, quote.GetProperty("due_centavos").GetInt64());
        Assert.Equal([12_00L, 8_00L], quote.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("amount_centavos").GetInt64()));
        Assert.Equal("2026-11-25T09:30:00Z", quote.GetProperty("entered_at").GetString());
        Assert.Equal(HttpStatusCode.OK, paid.Status);
        // Three started hours are paid: until 12:30; the quarter of an hour from 12:00 ends before that.
        Assert.Equal("2026-11-25T12:30:00Z", paid.Body.GetProperty("paid_until").GetString());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(paid.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal("totem-1", Assert.Single(host.Garage.Facts<Fact.StayPaid>()).Payment.Point.Value);
    }

    [Fact]
    public async Task A_price_that_rose_meanwhile_takes_nothing_and_says_the_new_one()
    {
        await using var host = await PayStationHost.StartAsync();
        var stay = await Park(host.Garage, Duration.FromMinutes(150));
        // Half an hour and a second later a fourth hour has begun: 24.00.
        host.Garage.Clock.Advance(TimeSpan.FromSeconds(1801));

        var (status, body) = await PostAsync(host, Payment("payment-1", stay, 20_00));

        Assert.Equal((HttpStatusCode.Conflict, "amount_changed"), (status, body.GetProperty("code").GetString()));
        Assert.Equal(24_00, body.GetProperty("due_centavos").GetInt64());
        Assert.Empty(host.Garage.Facts<Fact.StayPaid>());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_a_code_and_what_to_do()
    {
        await using var host = await PayStationHost.StartAsync();
        var free = await Park(host.Garage, Duration.FromMinutes(10));
        var owed = await Park(host.Garage, Duration.FromMinutes(50));

        Assert.Equal("nothing_due", await CodeAsync(host, Payment("payment-1", free, 12_00)));
        Assert.Equal("no_open_stay", await CodeAsync(host, Payment("payment-2", StayId.Parse("stay-0000009"), 12_00)));
        Assert.Equal("bad_request", await CodeAsync(host, "{"));
        var faulty = await PostAsync(host, """{"payment":"x","amount_centavos":0,"method":"cheque","tip":1}""");
        Assert.Equal(HttpStatusCode.BadRequest, faulty.Status);
        // payment, stay, amount_centavos, method and the unknown field: five faults at once.
        Assert.Equal(5, faulty.Body.GetProperty("faults").GetArrayLength());

        Assert.Null(await CodeAsync(host, Payment("payment-3", owed, 12_00)));
        Assert.Equal("payment_reused", await CodeAsync(host, Payment("payment-3", free, 12_00)));
    }

    [Fact]
    public async Task Nobody_without_a_terminals_token_sees_a_price_or_reports_money()
    {
        await using var host = await PayStationHost.StartAsync();
        var stay = await Park(host.Garage, Duration.FromMinutes(50));
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");

        var quote = await host.Client.GetAsync(new Uri("/api/quote?plate=ABC1D23", UriKind.Relative), Stop);
        var (status, _) = await PostAsync(host, Payment("payment-1", stay, 12_00));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (quote.StatusCode, status));
    }

    [Fact]
    public async Task A_ticket_is_priced_by_its_printed_text_and_one_that_is_not_ours_has_a_word_of_its_own()
    {
        await using var host = await PayStationHost.StartAsync();
        host.Garage.Clock.Advance(TimeSpan.FromHours(3));
        var ticket = IdSource.NewTicket(host.Garage.Now);
        var stay = await host.Garage.ParkAsync(new Credential.ByTicket(ticket), Duration.FromMinutes(50));
        var text = host.Garage.Tickets.Seal(ticket);
        var theirs = new TicketKey(new byte[TicketKey.Length], host.Garage.Now);

        var scanned = await host.Client.GetFromJsonAsync<JsonElement>($"/api/quote?ticket={text.Code}", Stop);
        var typed = await host.Client.GetFromJsonAsync<JsonElement>($"/api/quote?ticket={Uri.EscapeDataString(string.Join(' ', text.Lines))}", Stop);
        Assert.Equal((stay.Value, 12_00L), (scanned.GetProperty("stay").GetString(), scanned.GetProperty("due_centavos").GetInt64()));
        Assert.Equal(stay.Value, typed.GetProperty("stay").GetString());

        Assert.Equal((HttpStatusCode.BadRequest, "bad_ticket"), await AskAsync(host, "12345"));
        Assert.Equal((HttpStatusCode.Conflict, "ticket_unsealed"), await AskAsync(host, ticket.Value));
        Assert.Equal((HttpStatusCode.Conflict, "ticket_not_genuine"), await AskAsync(host, TicketSeal.Write(theirs, TestJournal.Paulista, ticket).Code));
        Assert.Equal((HttpStatusCode.Conflict, "ticket_of_another_garage"), await AskAsync(host, TicketSeal.Write(theirs, GarageId.Parse("faria-lima-1"), ticket).Code));
        // One of ours whose stay is not here is what it was: not found.
        Assert.Equal((HttpStatusCode.NotFound, "no_open_stay"), await AskAsync(host, host.Garage.Tickets.Seal(IdSource.NewTicket(host.Garage.Now)).Code));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(PayStationHost host, string ticket)
    {
        using var answer = await host.Client.GetAsync(new Uri($"/api/quote?ticket={ticket}", UriKind.Relative), Stop);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("code").GetString());
    }

    private static Task<StayId> Park(TestGarage garage, Duration ago) =>
        garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), ago);

    private static string Payment(string id, StayId stay, long centavos) =>
        $$"""{"payment":"{{id}}","stay":"{{stay.Value}}","amount_centavos":{{centavos}},"method":"card"}""";

    private static async Task<string?> CodeAsync(PayStationHost host, string body) =>
        (await PostAsync(host, body)).Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(PayStationHost host, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/payments", UriKind.Relative), content, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
