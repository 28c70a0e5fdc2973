using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Stays.Search;
using Fokus.EdgeBridge.Tests.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Stays.Search;

public sealed class StaySearchTests : IAsyncLifetime
{
    private TestGarage garage = null!;
    private StaySearch search = null!;
    private StayId mercosul;
    private StayId old;
    private StayId ticket;

    public async ValueTask InitializeAsync()
    {
        garage = await TestGarage.StartAsync();
        search = new StaySearch(garage.Stays, garage.Clock);
        mercosul = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("BRA2E19")), Duration.FromMinutes(10));
        old = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1234")), Duration.FromMinutes(70));
        ticket = await garage.ParkAsync(new Credential.ByTicket(TicketId.Parse("ticket-000000c0ffee")), Duration.FromMinutes(5));
    }

    public async ValueTask DisposeAsync() => await garage.DisposeAsync();

    [Fact]
    public void What_was_read_with_look_alikes_and_gaps_finds_the_vehicle_with_what_it_owes()
    {
        var found = Assert.Single(search.Find("A8C1?34", GarageZone.SaoPaulo));

        // 70 minutes are one hour for 12.00 and a started one for 4.00.
        Assert.Equal((old, "ABC1234", true, Brl.FromCentavos(16_00)), (found.Stay, found.Shown, found.IsPlate, found.Due));
    }

    [Fact]
    public void A_vehicle_whose_old_plate_was_renewed_is_found_by_the_new_one() =>
        Assert.Equal(old, Assert.Single(search.Find("ABC1C34", GarageZone.SaoPaulo)).Stay);

    [Fact]
    public void Three_characters_in_a_row_are_enough_and_two_are_not()
    {
        Assert.Equal(mercosul, Assert.Single(search.Find("ra2", GarageZone.SaoPaulo)).Stay);
        Assert.Empty(search.Find("ra", GarageZone.SaoPaulo));
    }

    [Fact]
    public void The_end_of_a_ticket_finds_it_and_shows_no_more_of_it()
    {
        var found = Assert.Single(search.Find(" C0FFEE ", GarageZone.SaoPaulo));

        Assert.Equal((ticket, "…c0ffee", false, Brl.Zero), (found.Stay, found.Shown, found.IsPlate, found.Due));
        Assert.Empty(search.Find("fee", GarageZone.SaoPaulo));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("XYZ9W87")]
    [InlineData("???????")]
    public void Nothing_that_is_like_nobody_finds_anybody(string text) => Assert.Empty(search.Find(text, GarageZone.SaoPaulo));

    [Fact]
    public async Task The_time_of_entry_finds_whoever_entered_about_then_and_those_without_a_plate_come_first()
    {
        var unknown = await garage.ParkAsync(new Credential.Unidentified(), Duration.FromMinutes(14));

        // It is 9:00 in São Paulo: entered at 8:55 by ticket, 8:46 by nothing, 8:50 by plate; the one of 7:50 is too long ago.
        var found = search.Find("8:50", GarageZone.SaoPaulo);

        Assert.Equal([unknown, ticket, mercosul], found.Select(stay => stay.Stay));
        Assert.Equal([false, true, false], found.Select(stay => stay.HasTicket));
        Assert.Equal("", found[0].Shown);
        Assert.Empty(search.Find("25:00", GarageZone.SaoPaulo));
    }
}
