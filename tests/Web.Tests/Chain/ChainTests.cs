using Fokus.Domain.Faults;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy;
using Fokus.Web.Chain;
using NodaTime;

namespace Fokus.Web.Tests.Chain;

public sealed class ChainTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 17, 30);

    private static GarageView Garage(string id, int inside, long centavos, bool isConnected = true, params FaultCode[] faults) => new(
        id, id, $"{id}.fokus.localhost:8443", isConnected, isConnected ? Now : Now - Duration.FromMinutes(37), new OccupancyCount(100, inside), Brl.FromCentavos(centavos), faults);

    [Fact]
    public void A_garage_without_contact_counts_in_no_sum()
    {
        var sum = ChainSummary.Of([Garage("ga", 96, 1_001), Garage("gb", 40, 2_002), Garage("gc", 90, 500_000, isConnected: false, FaultCode.GateDidNotLift)]);

        Assert.Equal((3, 2, 1), (sum.Garages, sum.Connected, sum.Silent));
        // 10.01 + 20.02 = 30.03 reais; 96 + 40 = 136 of 200 bays = 68 %; only the first is above 95 %.
        Assert.Equal(Brl.FromCentavos(3_003), sum.Revenue);
        Assert.Equal((136, 200, 68, 1), (sum.Taken, sum.Capacity, sum.TakenPercent, sum.Full));
        Assert.Equal([0, 0, 0], sum.Faults);
    }

    [Fact]
    public void Danger_comes_first_then_silence_then_waiting_vehicles()
    {
        var attention = ChainSaying.Attention(
        [
            Garage("well", 10, 0),
            Garage("waiting", 10, 0, true, FaultCode.VehicleWaiting),
            Garage("silent", 10, 0, isConnected: false),
            Garage("danger", 10, 0, true, FaultCode.GateDidNotLift),
        ]);

        Assert.Equal("danger silent waiting", string.Join(' ', attention.Select(garage => garage.Id)));
    }

    [Fact]
    public async Task A_tile_without_contact_shows_how_long_and_never_its_last_number()
    {
        var html = await Drawn.AsHtmlAsync<GarageTile>(new { View = Garage("gc", 90, 500_000, isConnected: false, FaultCode.GateDidNotLift), Now });

        Assert.Contains("há 37 min", html, StringComparison.Ordinal);
        Assert.Contains("data-off=\"true\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("90", html, StringComparison.Ordinal);
        Assert.DoesNotContain("5.000", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-p=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_without_contact_carries_no_number()
    {
        var frame = GarageFrame.Of(Garage("gc", 90, 500_000, isConnected: false));

        Assert.Null(frame.TakenPercent);
        Assert.Null(frame.Free);
        Assert.Null(frame.RevenueTodayCentavos);
    }

    [Fact]
    public async Task A_tile_shows_its_number_and_leads_to_the_garages_own_console()
    {
        var html = await Drawn.AsHtmlAsync<GarageTile>(new { View = Garage("ga", 96, 1_001, true, FaultCode.VehicleWaiting), Now });

        foreach (var text in new[] { "96%", "4 livres", "R$\u00a010,01", "href=\"https://ga.fokus.localhost:8443/\"", "data-p=\"2\"" })
            Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_garage_that_never_called_says_so()
    {
        var text = new Web.Text.Texts();
        System.Globalization.CultureInfo.CurrentUICulture = Web.Text.Texts.Brazil;

        Assert.Equal("nunca conectou", ChainSaying.Silence(Garage("gd", 0, 0, isConnected: false) with { LastSeen = null }, Now, text));
    }
}
