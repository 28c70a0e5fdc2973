using System.Net;
using System.Text.RegularExpressions;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class ConsolePageTests : IAsyncLifetime
{
    private ConsoleHost host = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ConsoleHost.StartAsync();
        client = host.NewClient(ConsoleHost.Operator);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_lanes_page_shows_each_lane_by_the_ids_that_others_rely_on()
    {
        var page = await PageAsync("/");

        Assert.Contains("id=\"lane-entrada-1\"", page, StringComparison.Ordinal);
        Assert.Contains("data-phase=\"Idle\"", page, StringComparison.Ordinal);
        Assert.Contains("data-gate=\"Down\"", page, StringComparison.Ordinal);
        foreach (var id in new[] { "plate-saida-1", "result-saida-1", "open-dialog", "open-confirm", "cloud-offline", "stale-strip" })
            Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal);
        foreach (var reason in Enumerable.Range(1, 6))
            Assert.Contains($"data-reason=\"{reason}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_starts_with_the_lane_that_needs_somebody_and_its_debt()
    {
        host.Desk.Set(ConsoleHost.Lane("saida-1", "Saída 1", LaneKind.Exit, host.Now, seq: 2) with
        {
            Phase = LanePhase.AwaitingPayment,
            Plate = "BRA2E19",
            Due = Brl.FromCentavos(128_450),
            Faults = [FaultCode.VehicleWaiting],
        });

        var page = await PageAsync("/");

        // 128450 centavos are 1284.50 reais, written the Brazilian way.
        Assert.Contains("R$\u00a01.284,50", page, StringComparison.Ordinal);
        Assert.Contains("Saída 1: Veículo aguardando", page, StringComparison.Ordinal);
        Assert.Matches("id=\"lane-saida-1\"[^>]*aria-pressed=\"true\"", page);
    }

    [Fact]
    public async Task A_viewer_gets_a_page_without_the_button()
    {
        using var viewer = host.NewClient(ConsoleHost.Viewer);

        var page = WebUtility.HtmlDecode(await viewer.GetStringAsync("/", Stop));

        Assert.DoesNotContain("open-dialog", page, StringComparison.Ordinal);
        Assert.Contains("Seu perfil só consulta.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_passages_say_who_left_and_what_was_paid()
    {
        // 14:30 in São Paulo is 17:30 in UTC; inside from 12:00 local time, so 2 h 30 min.
        host.Garage.Stays.Add(new Stay(StayId.Parse("stay-0001"), new Credential.ByPlate(Plate.Parse("BRA2E19")), LaneId.Parse("entrada-1"), Instant.FromUtc(2026, 3, 2, 15, 0))
        {
            Phase = StayPhase.Left,
            LeftAt = Instant.FromUtc(2026, 3, 2, 17, 30),
            Fate = StayFate.Settled,
            Paid = Brl.FromCentavos(2_800),
        });

        var page = await PageAsync("/");

        foreach (var text in new[] { "14:30:00", "Entrada 1", "BRA2E19", "2 h 30 min", "R$\u00a028,00", "Quitada" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_shows_a_note_as_text_and_never_as_markup()
    {
        var asked = Instant.FromUtc(2026, 3, 2, 17, 30);
        host.Garage.Entries.Add(new(new FactId(GarageId.Parse("paulista-900"), 2, 41), asked + Duration.FromMilliseconds(240), new Fact.LaneHeard(LaneId.Parse("saida-1"), new LaneInput.OpenOrdered(
            new ManualOpen(CommandId.Parse("command-1"), OperatorId.Parse("maria"), OpenReason.Other, "<script>alert(1)</script>", StayFate.Owing, asked, asked + Duration.FromSeconds(5)),
            LaneVisitId.Parse("visit-0001")), LanePhase.Opening)));

        var raw = await client.GetStringAsync("/auditoria", Stop);

        Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(raw);
        foreach (var text in new[] { "<script>alert(1)</script>", "Maria", "Saída 1", "Outro motivo", "Fica devendo", "240 ms", "2:41", "02/03/2026 14:30:00" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_says_what_was_ordered_whatever_it_was()
    {
        var (at, by) = (Instant.FromUtc(2026, 3, 2, 17, 30), OperatorId.Parse("maria"));
        LaneInput[] orders =
        [
            new LaneInput.ModeOrdered(new(LaneMode.KeptOpen, CommandId.Parse("command-1"), by, OpenReason.Emergency, "bombeiros", StayFate.Waived, at, at)),
            new LaneInput.DirectionOrdered(new(LaneKind.Entry, CommandId.Parse("command-2"), by, "fim do show", at, at)),
            new LaneInput.Acknowledged(FaultCode.PlateAlreadyInside, by),
        ];
        foreach (var (seq, order) in orders.Index())
            host.Garage.Entries.Add(new(new FactId(GarageId.Parse("paulista-900"), 2, seq + 1), at, new Fact.LaneHeard(LaneId.Parse("saida-1"), order, LanePhase.Idle)));

        host.Garage.Entries.Add(new(new FactId(GarageId.Parse("paulista-900"), 2, 9), at, new Fact.TicketLost(
            StayId.Parse("stay-0001"), TicketId.Parse("ticket-000000c0ffee"), new(CommandId.Parse("command-9"), by, "reconheci pela foto"))));

        var page = await PageAsync("/auditoria");

        Assert.DoesNotContain("c0ffee", page, StringComparison.Ordinal);
        foreach (var text in new[] { "Ticket perdido", "reconheci pela foto", "Modo: Mantida aberta", "Isenta", "bombeiros", "Sentido: Entrada", "fim do show", "Ciente: Placa já está dentro" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_changes_the_words_and_leaves_the_money_brazilian()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "fokus-lingua=en; fokus-tema=dark");

        using var answer = await client.SendAsync(request, Stop);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains("<html lang=\"en\" data-theme=\"dark\">", page, StringComparison.Ordinal);
        Assert.Contains("Free bays", page, StringComparison.Ordinal);
        Assert.Contains("R$\u00a00,00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_inline_and_nothing_from_elsewhere_may_run()
    {
        using var answer = await client.GetAsync("/", Stop);

        Assert.StartsWith("default-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotMatch("\\sstyle=", page);
        Assert.DoesNotMatch("\\son[a-z]+=", page);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_shown_as_jpeg_and_not_kept()
    {
        host.Desk.Picture = [0xFF, 0xD8, 0xFF];

        using var answer = await client.GetAsync("/lanes/saida-1/picture", Stop);

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xFF, 0xD8, 0xFF], await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/lanes/saida-1/picture")]
    [InlineData("/lanes/NOT%20A%20LANE/picture")]
    [InlineData("/_fokus/x/nothing.css")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_asset_that_a_page_names_is_served_and_may_be_kept_for_ever()
    {
        var page = await client.GetStringAsync("/", Stop);
        using var stranger = host.NewClient();

        var names = Regex.Matches(page, "(?<name>/_fokus/[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.NotEmpty(names);
        foreach (var name in names.Select(match => match.Groups["name"].Value))
        {
            using var asset = await stranger.GetAsync(name, Stop);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), asset.Headers.CacheControl!.MaxAge);
        }
    }

    [Fact]
    public async Task The_health_page_needs_nobody()
    {
        using var stranger = host.NewClient();

        Assert.Equal("ok", await stranger.GetStringAsync("/health/live", Stop));
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path, Stop));
}
