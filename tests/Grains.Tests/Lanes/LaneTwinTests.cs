using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Cameras;
using Fokus.Grains.Interfaces.Lanes;

namespace Fokus.Grains.Tests.Lanes;

public sealed class LaneTwinTests(Cluster cluster)
{
    [Fact]
    public async Task Twin_of_twenty_passages_ends_where_the_lane_ended()
    {
        await Given.GarageAsync(cluster, "twin-order");
        cluster.Stores.Add(Given.Passages("twin-order", vehicles: 20));

        var twin = await LaneAsync("twin-order");

        // Twenty vehicles of ten inputs, one plate read and one picture without a plate each.
        Assert.Equal((1, 200), (twin.Epoch, twin.Seq));
        Assert.Equal((LanePhase.Idle, GatePosition.Moving), (twin.Phase, twin.Gate));
        Assert.Equal((20, 20, 0), (twin.PlatesRead, twin.PlatesUnread, twin.Differences));
    }

    [Fact]
    public async Task Twin_hinted_too_early_twice_and_again_comes_to_the_same_as_in_order()
    {
        await Given.GarageAsync(cluster, "twin-hints");
        var lane = cluster.Grains.GetGrain<ILaneGrain>(GrainKeys.Lane(GarageId.Parse("twin-hints"), Given.Entry));
        var facts = Given.Passages("twin-hints", vehicles: 20);

        // 1-50, then a hint for facts that are not there yet, then all, then the same ones again.
        cluster.Stores.Add(facts.Take(50));
        await lane.FactsCommittedAsync();
        await lane.FactsCommittedAsync();
        cluster.Stores.Add(facts.Skip(50));
        await lane.FactsCommittedAsync();
        cluster.Stores.Add(facts[118], facts[118]);
        await lane.FactsCommittedAsync();
        var twin = await LaneAsync("twin-hints");

        Assert.Equal(200, twin.Seq);
        Assert.Equal((20, 0), (twin.PlatesRead, twin.Differences));
    }

    [Fact]
    public async Task Twin_that_was_lost_and_activated_again_knows_what_it_knew()
    {
        await Given.GarageAsync(cluster, "twin-lost");
        var lane = cluster.Grains.GetGrain<ILaneGrain>(GrainKeys.Lane(GarageId.Parse("twin-lost"), Given.Entry));
        var facts = Given.Passages("twin-lost", vehicles: 25);
        cluster.Stores.Add(facts.Take(215));
        var before = await LaneAsync("twin-lost");

        await cluster.DeactivateAsync(lane);
        Assert.Equal(before, await LaneAsync("twin-lost"));
        cluster.Stores.Add(facts.Skip(215));
        var after = await LaneAsync("twin-lost");

        Assert.Equal((250, 25, 0), (after.Seq, after.PlatesRead, after.Differences));
    }

    [Fact]
    public async Task Difference_is_counted_raised_and_followed()
    {
        await Given.GarageAsync(cluster, "twin-differs");
        var facts = Given.Passages("twin-differs", vehicles: 1);
        // The machine goes from Present to AskingTicket at the third input; this lane says that it went on to Open.
        var heard = (Fact.LaneHeard)facts[2].Fact;
        cluster.Stores.Add(facts[0], facts[1], facts[2] with { Fact = heard with { After = LanePhase.Open } });

        var twin = await LaneAsync("twin-differs");

        Assert.Equal((LanePhase.Open, 1L), (twin.Phase, twin.Differences));
        Assert.True(cluster.Stores.Has(GarageId.Parse("twin-differs"), Given.Entry, FaultCode.TwinDiffers));
    }

    [Fact]
    public async Task Difference_that_could_not_be_raised_is_raised_the_next_time()
    {
        var garage = GarageId.Parse("twin-untold");
        await Given.GarageAsync(cluster, "twin-untold");
        var facts = Given.Passages("twin-untold", vehicles: 1);
        var heard = (Fact.LaneHeard)facts[2].Fact;
        cluster.Stores.Add(facts[0], facts[1], facts[2] with { Fact = heard with { After = LanePhase.Open } });

        cluster.Stores.Unwritable.TryAdd(garage, true);
        await Assert.ThrowsAsync<TimeoutException>(() => LaneAsync("twin-untold"));
        cluster.Stores.Unwritable.TryRemove(garage, out _);
        var twin = await LaneAsync("twin-untold");

        Assert.Equal(1L, twin.Differences);
        Assert.True(cluster.Stores.Has(garage, Given.Entry, FaultCode.TwinDiffers));
    }

    [Fact]
    public async Task Lane_that_is_announced_anew_is_known_by_its_new_name()
    {
        var garage = await Given.GarageAsync(cluster, "twin-renamed");
        await LaneAsync("twin-renamed");

        await garage.AnnounceLanesAsync([new(Given.Entry, "Entrada sul", LaneKind.Entry, [Given.Camera])]);

        Assert.Equal("Entrada sul", (await LaneAsync("twin-renamed")).Name);
    }

    [Fact]
    public async Task Difference_is_over_after_two_hundred_inputs_in_agreement()
    {
        await Given.GarageAsync(cluster, "twin-mends");
        var facts = Given.Passages("twin-mends", vehicles: 21);
        // The first input leaves the lane idle; this lane says otherwise, and the twin must find back at the second.
        var heard = (Fact.LaneHeard)facts[8].Fact;
        facts[8] = facts[8] with { Fact = heard with { After = LanePhase.NeedsAttendant } };
        facts[9] = facts[9] with { Fact = ((Fact.LaneHeard)facts[9].Fact) with { After = LanePhase.NeedsAttendant } };
        // From the tenth fact on: the next vehicle arms, and this lane is where its machine says again.
        cluster.Stores.Add(facts.Take(10));
        await LaneAsync("twin-mends");
        Assert.True(cluster.Stores.Has(GarageId.Parse("twin-mends"), Given.Entry, FaultCode.TwinDiffers));

        cluster.Stores.Add(facts.Skip(10));
        var twin = await LaneAsync("twin-mends");

        Assert.Equal(210, twin.Seq);
        Assert.InRange(twin.Differences, 1, 10);
    }

    [Fact]
    public async Task Camera_shows_what_its_lane_read()
    {
        await Given.GarageAsync(cluster, "twin-camera");
        var facts = Given.Passages("twin-camera", vehicles: 3);
        cluster.Stores.Add(facts);
        var key = GrainKeys.Camera(GarageId.Parse("twin-camera"), Given.Camera);

        var camera = await cluster.Grains.GetGrain<ICameraGrain>(key).ReadAsync();

        Assert.NotNull(camera);
        Assert.Equal((3, 3), (camera.PlatesRead, camera.PlatesUnread));
        // The third vehicle's plate is the fourth of its ten inputs.
        Assert.Equal(facts[23].At, camera.LastReadAt);
    }

    [Fact]
    public async Task Lane_that_no_garage_announced_is_unknown()
    {
        var key = GrainKeys.Lane(GarageId.Parse("twin-nobody"), Given.Entry);

        Assert.Null(await cluster.Grains.GetGrain<ILaneGrain>(key).ReadAsync());
    }

    private async Task<LaneTwin> LaneAsync(string garage)
    {
        var twin = await cluster.Grains.GetGrain<ILaneGrain>(GrainKeys.Lane(GarageId.Parse(garage), Given.Entry)).ReadAsync();
        Assert.NotNull(twin);
        return twin;
    }
}
