using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;
using static Fokus.EdgeBridge.Tests.Lanes.Access.AccessLanes;

namespace Fokus.EdgeBridge.Tests.Lanes.Access;

/// <summary>Tags, tickets and what else a vehicle showed, at lanes of a real garage.</summary>
public sealed class ShownAtLaneTests
{
    private const string Tag = "300833B2DDD9014000000001";

    [Fact]
    public async Task A_ticket_whose_driver_backed_out_lets_nobody_leave_also_after_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        var ticket = TicketId.Parse("ticket-000000000001");
        await TestJournal.AppendAsync(
            garage.Journal, garage.Clock, new Fact.VisitVoided(TestGarage.Entry, LaneVisitId.Parse("visit-0001")) { Ticket = ticket });
        await using var again = await garage.RestartAsync();

        await again.ExitGate.ComeOnlineAsync();
        await again.ExitGate.SayAsync(new GateSignal.Arming(true));
        await again.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await again.Scanner.ScanAsync(ticket.Value);
        await again.UntilAsync(TestGarage.Exit, view => view.Faults.Contains(FaultCode.CredentialRefused));

        Assert.Empty(again.ExitGate.Opened);
    }

    [Fact]
    public async Task A_stay_is_found_by_everything_that_its_vehicle_showed_also_after_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        Credential[] shown =
        [
            new Credential.ByTag(TagId.Parse("300833B2DDD9014000000001")),
            new Credential.ByPlate(Plate.Parse("ABC1234")),
            new Credential.ByTicket(TicketId.Parse("ticket-000000000001")),
            new Credential.ByCard(CardId.Parse("C0077")),
        ];
        var stay = StayId.Parse("stay-0001");
        var opened = new Fact.StayOpened(stay, shown[0], TestGarage.Entry, garage.Now)
        {
            AlsoKnownBy = shown[1..].Aggregate(Domain.Access.Alternates.None, (known, more) => known.With(more)),
        };
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, opened);
        await using var again = await garage.RestartAsync();

        Assert.All(shown, one => Assert.Equal(stay, Assert.Single(again.Stays.InsideBy(one)).Id));
        // ABC1234 was renewed as ABC1C34: one vehicle.
        Assert.Single(again.Stays.InsideBy(new Credential.ByPlate(Plate.Parse("ABC1C34"))));
        Assert.Equal(opened.AlsoKnownBy, again.Stays.Find(stay)!.AlsoKnownBy);
        Assert.Equal(shown[0], again.Stays.Find(stay)!.Credential);
    }

    [Fact]
    public async Task A_subscriber_enters_by_the_tag_and_leaves_by_the_plate_of_one_permit()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(
            contracts: TestLists.Contract("C-1", "mensal", ["ABC1D23"], [Tag])));
        // Seen a second before the vehicle is on the loop: an antenna reaches further.
        await garage.EntryAntenna.SeeAsync(Tag);
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await PassEntryAsync(garage);
        var stay = Assert.Single(garage.Facts<Fact.StayOpened>());

        await ShowAtExitAsync(garage, "ABC1D23");
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        await PassExitAsync(garage);

        Assert.Equal(new Credential.ByTag(TagId.Parse(Tag)), stay.Credential);
        Assert.NotNull(stay.Contract);
        Assert.Equal(stay.Stay, Assert.Single(garage.Facts<Fact.StayLeft>()).Stay);
    }

    [Fact]
    public async Task A_tag_that_nobody_knows_opens_nothing()
    {
        await using var garage = await GarageAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);

        await garage.EntryAntenna.SeeAsync(Tag);
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);

        Assert.Equal("ABC1D23", garage.Desk.Views.Single(view => view.Id is "entrada-1").Plate);
        Assert.IsType<Standing.Refused>(garage.Facts<Fact.LaneHeard>().Select(heard => heard.Input).OfType<LaneInput.TagRead>().Single().Standing);
    }

    [Fact]
    public async Task A_tag_that_is_seen_while_nobody_is_there_is_not_written_down()
    {
        await using var garage = await GarageAsync();
        await garage.EntryAntenna.SeeAsync(Tag);
        // Too long before the vehicle that comes next.
        garage.Clock.Advance(TimeSpan.FromSeconds(3));
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);

        Assert.DoesNotContain(garage.Facts<Fact.LaneHeard>(), heard => heard.Input is LaneInput.TagRead);
    }
}
