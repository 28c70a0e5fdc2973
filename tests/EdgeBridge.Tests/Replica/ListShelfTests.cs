using System.Security.Cryptography;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Lanes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Replica;

public sealed class ListShelfTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_in_force_at_once_and_after_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        await lists.PutAsync(
            TestLists.Subscribers(contracts: TestLists.Contract("C-1", "mensal", ["ABC1D23"])), TestLists.DenyList(3, TestLists.Listing("plate", "XYZ9A99")));

        await using var again = await garage.RestartAsync();

        Assert.Equal("C-1", again.Lists.Subscribers.Find(new Credential.ByPlate(Plate.Parse("ABC1D23")), again.Now)!.Contract.Number);
        Assert.Equal((1, 3), (again.Lists.StampOf(ListKind.Subscribers, again.Now).Version, again.Lists.DenyList.Version));
        Assert.Single(again.Lists.DenyList.For(new Credential.ByPlate(Plate.Parse("XYZ9A99")), again.Now));
    }

    [Fact]
    public async Task A_list_that_nobody_trusted_has_signed_changes_nothing()
    {
        await using var garage = await TestGarage.StartAsync();
        using var trusted = new TestLists(garage.Lists);
        using var stranger = new TestLists(garage.Lists);
        await trusted.TrustAsync();

        Assert.IsType<DocumentAnswer.Refused>(await stranger.AcceptAsync(ListKind.DenyList, TestLists.DenyList()));
        Assert.Equal(0, garage.Lists.DenyList.Version);
    }

    [Fact]
    public async Task A_signature_holds_for_one_kind_of_list_and_one_garage()
    {
        await using var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        await lists.TrustAsync();
        var json = TestLists.Bytes(TestLists.DenyList());
        var elsewhere = TestLists.DenyList();
        elsewhere["garage"] = "centro-12";

        Assert.IsType<DocumentAnswer.Refused>(await garage.Lists.AcceptAsync(ListKind.DenyList, lists.Signed(ListKind.Subscribers, json), Stop));
        Assert.IsType<DocumentAnswer.Refused>(await garage.Lists.AcceptAsync(ListKind.DenyList, lists.Signed(ListKind.DenyList, json, GarageId.Parse("centro-12")), Stop));
        Assert.IsType<DocumentAnswer.Refused>(await lists.AcceptAsync(ListKind.DenyList, elsewhere));
        Assert.IsType<DocumentAnswer.Taken>(await garage.Lists.AcceptAsync(ListKind.DenyList, lists.Signed(ListKind.DenyList, json), Stop));
    }

    [Fact]
    public async Task A_newer_list_with_a_rule_that_is_not_known_keeps_the_old_one_and_is_a_fault_until_one_can_be_read()
    {
        await using var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        using var watch = new GarageWatch(
            new GarageFaults(garage.Journal, garage.Clock), garage.Journal, new StalePrices(), garage.Lists, cloud: null, garage.Clock, NullLogger<GarageWatch>.Instance);
        await lists.PutAsync(TestLists.Subscribers());
        var strange = TestLists.Subscribers(2);
        strange["vip_lane"] = true;

        Assert.IsType<DocumentAnswer.Refused>(await lists.AcceptAsync(ListKind.Subscribers, strange));
        await watch.LookAsync(Stop);
        Assert.Equal((1, true), (garage.Lists.StampOf(ListKind.Subscribers, garage.Now).Version, garage.Lists.IsStale(ListKind.Subscribers)));
        Assert.Equal(new Fact.FaultRaised(Lane: null, FaultCode.StaleList), Assert.Single(garage.Facts<Fact.FaultRaised>()));

        Assert.IsType<DocumentAnswer.Taken>(await lists.AcceptAsync(ListKind.Subscribers, TestLists.Subscribers(3)));
        await watch.LookAsync(Stop);
        Assert.Equal(new Fact.FaultCleared(Lane: null, FaultCode.StaleList), Assert.Single(garage.Facts<Fact.FaultCleared>()));
    }

    [Fact]
    public async Task A_version_never_changes_and_an_older_one_is_nothing_new()
    {
        await using var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        await lists.PutAsync(denied: TestLists.DenyList(5, TestLists.Listing("card", "C0077")));

        Assert.IsType<DocumentAnswer.Refused>(await lists.AcceptAsync(ListKind.DenyList, TestLists.DenyList(5)));
        Assert.IsType<DocumentAnswer.NothingNew>(await lists.AcceptAsync(ListKind.DenyList, TestLists.DenyList(4)));
        Assert.Equal(5, garage.Lists.DenyList.Version);
    }

    [Fact]
    public async Task The_age_of_a_list_grows_while_the_garage_is_alone_also_through_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        await lists.PutAsync(denied: TestLists.DenyList());
        garage.Clock.Advance(TimeSpan.FromHours(1));
        await garage.Lists.HeardAsync(garage.Now, Stop);
        Assert.Equal(Duration.Zero, garage.Lists.StampOf(ListKind.DenyList, garage.Now).Age);

        await using var again = await garage.RestartAsync(away: TimeSpan.FromHours(2));

        // Heard for the last time two hours ago, though the list came three hours ago.
        Assert.Equal(Duration.FromHours(2), again.Lists.StampOf(ListKind.DenyList, again.Now).Age);
        Assert.Equal(Duration.FromHours(2), again.Lists.DenyList.StampAt(again.Now).Age);
    }

    [Fact]
    public async Task A_document_whose_hash_is_another_is_refused()
    {
        await using var garage = await TestGarage.StartAsync();
        using var lists = new TestLists(garage.Lists);
        await lists.TrustAsync();
        var good = lists.Signed(ListKind.DenyList, TestLists.Bytes(TestLists.DenyList()));

        Assert.IsType<DocumentAnswer.Refused>(await garage.Lists.AcceptAsync(ListKind.DenyList, good with { Sha256 = new byte[SHA256.HashSizeInBytes] }, Stop));
    }
}
