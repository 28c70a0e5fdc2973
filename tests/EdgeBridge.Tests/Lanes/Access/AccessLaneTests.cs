using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Tests.Replica;
using NodaTime;
using static Fokus.EdgeBridge.Tests.Lanes.Access.AccessLanes;

namespace Fokus.EdgeBridge.Tests.Lanes.Access;

/// <summary>Subscribers, the deny list and use out of order, at lanes of a real garage.</summary>
public sealed class AccessLaneTests
{
    private static readonly SubscriberGroupId Monthly = SubscriberGroupId.Parse("mensal");

    [Fact]
    public async Task A_subscriber_enters_by_the_plate_and_the_stay_carries_its_contract()
    {
        var garage = await GarageAsync(TestLists.Subscribers(contracts: TestLists.Contract("C-1", "mensal", ["ABC1D23"])));

        await EnterAsync(garage, "ABC1D23");

        var stay = Assert.Single(garage.Facts<Fact.StayOpened>());
        // The year 2026 of São Paulo, three hours behind UTC.
        Assert.Equal(new(Monthly, Instant.FromUtc(2026, 1, 1, 3, 0), Instant.FromUtc(2027, 1, 1, 3, 0)), stay.Contract);
        Assert.Equal((1, 1), (garage.Stays.InsideBy(Monthly), garage.Stays.Inside));
        await using var again = await garage.RestartAsync();
        Assert.Equal(stay.Contract, again.Stays.Find(stay.Stay)!.Contract);
    }

    [Fact]
    public async Task What_was_decided_says_by_which_lists_and_how_old_they_were()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(7), TestLists.DenyList(4));
        garage.Clock.Advance(TimeSpan.FromMinutes(5));

        await EnterAsync(garage, "ABC1D23");

        var read = garage.Facts<Fact.LaneHeard>().Select(heard => heard.Input).OfType<LaneInput.PlateRead>().Single();
        Assert.Equal(new(4, Duration.FromMinutes(5)), read.Standing.Access!.DenyList);
        Assert.Equal(new(7, Duration.FromMinutes(5)), read.Standing.Access.Subscribers);
    }

    [Fact]
    public async Task A_denied_vehicle_waits_for_a_person_at_the_entry()
    {
        await using var garage = await GarageAsync(denied: TestLists.DenyList(1, TestLists.Listing("plate", "ABC1D23")));

        await ShowAtEntryAsync(garage, "ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Entry, LanePhase.NeedsAttendant);

        Assert.Contains(FaultCode.CredentialRefused, view.Faults);
        Assert.Contains(FaultCode.WatchedVehicle, view.Faults);
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task A_denied_vehicle_that_is_inside_is_let_out_and_somebody_is_told()
    {
        await using var garage = await GarageAsync(denied: TestLists.DenyList(1, TestLists.Listing("plate", "ABC1D23")));
        // Ten minutes are free.
        var stay = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(10));

        await ShowAtExitAsync(garage, "ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        await PassExitAsync(garage);

        Assert.Contains(FaultCode.WatchedVehicle, view.Faults);
        Assert.Equal(stay, Assert.Single(garage.Facts<Fact.StayLeft>()).Stay);
    }

    [Fact]
    public async Task The_vehicle_after_the_last_bay_of_its_group_is_refused()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(
            contracts: [TestLists.Contract("C-1", "mensal", ["AAA1A11"]), TestLists.Contract("C-2", "mensal", ["BBB2B22"]), TestLists.Contract("C-3", "mensal", ["CCC3C33"])]));
        await EnterAsync(garage, "AAA1A11");
        await EnterAsync(garage, "BBB2B22");

        await ShowAtEntryAsync(garage, "CCC3C33");
        var view = await garage.UntilAsync(TestGarage.Entry, LanePhase.NeedsAttendant);

        Assert.Contains(FaultCode.CredentialRefused, view.Faults);
        Assert.Equal(2, garage.EntryGate.Opened.Count);
    }

    [Fact]
    public async Task Where_the_group_says_so_the_vehicle_after_its_last_bay_pays_like_everybody()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(
            contracts: [TestLists.Contract("C-1", "loja", ["AAA1A11"]), TestLists.Contract("C-2", "loja", ["BBB2B22"])]));
        await EnterAsync(garage, "AAA1A11");
        await EnterAsync(garage, "BBB2B22");

        var stays = garage.Facts<Fact.StayOpened>();
        Assert.NotNull(stays[0].Contract);
        Assert.Null(stays[1].Contract);
        Assert.Equal(1, garage.Stays.InsideBy(SubscriberGroupId.Parse("loja")));
    }

    [Fact]
    public async Task A_full_garage_still_takes_a_subscriber_whose_group_has_bays_of_its_own()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(contracts: TestLists.Contract("C-1", "mensal", ["AAA1A11"])), capacity: 1);
        await EnterAsync(garage, "XYZ1A23");

        await EnterAsync(garage, "AAA1A11");
        await ShowAtEntryAsync(garage, "XYZ2A34");
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.GarageFull));

        Assert.Equal(2, garage.Facts<Fact.StayOpened>().Count);
    }

    [Theory]
    [InlineData("off", 2, false)]
    [InlineData("soft", 2, true)]
    [InlineData("hard", 1, true)]
    public async Task A_second_entry_is_let_in_told_or_refused_as_the_rule_says(string rule, int entries, bool isTold)
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(passBack: rule, contracts: TestLists.Contract("C-1", "mensal", ["AAA1A11"])));
        await EnterAsync(garage, "AAA1A11");

        await ShowAtEntryAsync(garage, "AAA1A11");
        var view = await garage.UntilAsync(TestGarage.Entry, seen => seen.Phase is LanePhase.Opening or LanePhase.NeedsAttendant);

        Assert.Equal(entries, garage.EntryGate.Opened.Count);
        Assert.Equal(isTold, view.Faults.Contains(FaultCode.PlateAlreadyInside) || view.Faults.Contains(FaultCode.CredentialRefused));
    }

    [Fact]
    public async Task An_entry_after_a_missed_exit_ends_the_old_stay_by_the_system_where_the_site_says_so()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(
            passBack: "soft", missedExit: "bypass", contracts: TestLists.Contract("C-1", "mensal", ["AAA1A11"])));
        await EnterAsync(garage, "AAA1A11");
        var first = garage.Facts<Fact.StayOpened>()[0].Stay;

        await EnterAsync(garage, "AAA1A11");

        Assert.Equal(new Fact.StayLeft(first, TestGarage.Entry, StayFate.Waived) { BySystem = true }, Assert.Single(garage.Facts<Fact.StayLeft>()));
        Assert.True(garage.Stays.Find(first)!.StoppedBySystem);
        Assert.Equal(1, garage.Stays.Inside);
    }

    [Fact]
    public async Task A_subscriber_whose_entry_was_missed_leaves_by_a_stay_that_the_system_begins()
    {
        await using var garage = await GarageAsync(TestLists.Subscribers(contracts: TestLists.Contract("C-1", "mensal", ["AAA1A11"])));

        await ShowAtExitAsync(garage, "AAA1A11");
        var view = await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        await PassExitAsync(garage);

        var opened = Assert.Single(garage.Facts<Fact.StayOpened>());
        Assert.True(opened.BySystem);
        Assert.Equal(opened.Stay, Assert.Single(garage.Facts<Fact.StayLeft>()).Stay);
        Assert.True(garage.Stays.Find(opened.Stay)!.StartedBySystem);
        Assert.Contains(FaultCode.OutOfOrderUse, view.Faults);
        Assert.Equal(0, garage.Stays.Inside);
    }
}
