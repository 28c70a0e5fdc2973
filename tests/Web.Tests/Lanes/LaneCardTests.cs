using System.Text.Json;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Tickets;
using Fokus.Domain.Time;
using Fokus.Web.Lanes;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.Web.Tests.Lanes;

public sealed class LaneCardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 17, 30);

    private static readonly LaneView Exit = new(
        "saida-3", "Saída 3", LaneKind.Exit, 7, LanePhase.AwaitingPayment, GatePosition.Down, "RTK4B81", 974, "", Brl.FromCentavos(2_800),
        Now - Duration.FromMinutes(163), Now - Duration.FromSeconds(19), [FaultCode.VehicleWaiting], "lanes/saida-3/picture", Now - Duration.FromSeconds(20));

    [Fact]
    public async Task A_card_says_which_lane_what_goes_on_and_since_when()
    {
        var html = await Drawn.AsHtmlAsync<LaneCard>(new { View = Exit, Now, Key = "9" });

        foreach (var text in new[] { "id=\"lane-saida-3\"", "data-phase=\"AwaitingPayment\"", "data-gate=\"Down\"", "id=\"plate-saida-3\"", "id=\"result-saida-3\"", "RTK4B81", "Placa 97%", "há 19 s" })
            Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_said_in_place_of_the_phase()
    {
        var html = await Drawn.AsHtmlAsync<LaneCard>(new { View = Exit, Now });

        Assert.Contains("data-p=\"2\"", html, StringComparison.Ordinal);
        Assert.Contains("Veículo aguardando", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Aguardando pagamento", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_is_none_of_ours_is_said_where_the_vehicle_would_be_known()
    {
        var shown = Exit with { RefusedTicket = TicketRefusal.OfAnotherGarage };

        var html = await Drawn.AsHtmlAsync<LaneCard>(new { View = shown, Now });
        using var frame = JsonDocument.Parse(LaneFrame.Json(shown));

        Assert.Contains("Ticket de outra garagem", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Placa 97%", html, StringComparison.Ordinal);
        Assert.Equal("OfAnotherGarage", frame.RootElement.GetProperty("refused_ticket").GetString());
    }

    [Fact]
    public async Task A_quiet_lane_has_no_alarm()
    {
        var html = await Drawn.AsHtmlAsync<LaneCard>(new { View = Exit with { Phase = LanePhase.Idle, Plate = "", Faults = [] }, Now });

        Assert.DoesNotContain("data-p=", html, StringComparison.Ordinal);
        Assert.Contains("Livre", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_panel_shows_the_debt_the_time_and_what_to_do()
    {
        var html = await Drawn.AsHtmlAsync<WorkPanel>(new { View = Exit, Now, Zone = GarageZone.SaoPaulo, MayOpen = true });

        // 163 minutes are 2 h 43 min; 17:30 - 2:43 = 14:47 in UTC, 11:47 in São Paulo.
        foreach (var text in new[] { "R$\u00a028,00", "A pagar", "2 h 43 min", "11:47:00", "Atenda o motorista.", "lanes/saida-3/picture", "class=\"b pri open\"" })
            Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_panel_speaks_english_when_asked()
    {
        var html = await Drawn.AsHtmlAsync<WorkPanel>(new { View = Exit, Now, Zone = GarageZone.SaoPaulo, MayOpen = true }, Texts.English);

        Assert.Contains("To pay", html, StringComparison.Ordinal);
        Assert.Contains("R$\u00a028,00", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_are_listed_worst_first_and_an_empty_list_says_so()
    {
        var stuck = Exit with { Id = "saida-5", Name = "Saída 5", Faults = [FaultCode.GateDidNotLift] };

        var html = await Drawn.AsHtmlAsync<AlarmList>(new { Lanes = new[] { Exit, stuck } });
        var none = await Drawn.AsHtmlAsync<AlarmList>(new { Lanes = new[] { Exit with { Faults = [] } } });

        Assert.True(html.IndexOf("Saída 5", StringComparison.Ordinal) < html.IndexOf("Saída 3", StringComparison.Ordinal));
        Assert.Contains("ativos: 2", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("id=\"alarm-none\"[^>]*hidden", none);
    }

    [Fact]
    public void A_frame_carries_units_and_not_one_line_break()
    {
        var json = LaneFrame.Json(Exit);

        var frame = JsonDocument.Parse(json).RootElement;
        Assert.DoesNotContain('\n', json);
        Assert.Equal(2_800, frame.GetProperty("due_centavos").GetInt64());
        // 2026-03-02T17:29:41Z
        Assert.Equal(1_772_472_581_000, frame.GetProperty("since_unix_ms").GetInt64());
        Assert.Equal(201, frame.GetProperty("faults")[0].GetInt32());
    }
}
