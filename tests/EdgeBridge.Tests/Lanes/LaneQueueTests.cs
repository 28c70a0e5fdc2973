using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Lanes.Loop;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class LaneQueueTests
{
    private readonly LaneQueue queue = new();

    [Fact]
    public async Task Of_too_many_sightings_the_oldest_go_and_are_counted()
    {
        for (var i = 0; i < LaneQueue.SightingLimit + 3; i++)
            Assert.True(queue.TryPost(Sighting($"picture-{i}")));

        // Eight fit; eleven came: the first three are gone.
        Assert.Equal(3, queue.Dropped);
        Assert.Equal(Sighting("picture-3"), await queue.TakeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_loop_signal_does_not_wait_behind_pictures()
    {
        queue.TryPost(Sighting("picture"));
        queue.TryPost(new LaneItem.Heard(new GateSignal.Arming(true)));

        Assert.IsType<LaneItem.Heard>(await queue.TakeAsync(TestContext.Current.CancellationToken));
        Assert.IsType<LaneItem.Saw>(await queue.TakeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_flood_of_signals_is_told_and_what_people_ordered_stays()
    {
        queue.TryPost(new LaneItem.Paid(StayId.Parse("stay-0000001")));
        for (var i = 1; i < LaneQueue.SignalLimit; i++)
            Assert.True(queue.TryPost(new LaneItem.Heard(new GateSignal.Arming(i % 2 == 0))));
        Assert.False(queue.TryPost(new LaneItem.Heard(new GateSignal.Arming(true))));

        queue.ForgetSignals();

        Assert.IsType<LaneItem.Paid>(await queue.TakeAsync(TestContext.Current.CancellationToken));
        Assert.True(queue.TryPost(new LaneItem.Heard(new GateSignal.Online())));
        Assert.IsType<LaneItem.Heard>(await queue.TakeAsync(TestContext.Current.CancellationToken));
    }

    private static LaneItem.Saw Sighting(string what) => new(new CameraSignal.Failed(what), AskedFor: null);
}
