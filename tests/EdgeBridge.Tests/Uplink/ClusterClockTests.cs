using Fokus.EdgeBridge.Uplink;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Uplink;

public sealed class ClusterClockTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 25, 12, 0);

    [Fact]
    public void A_message_that_took_long_does_not_make_the_cluster_look_late()
    {
        var cluster = new ClusterClock();
        cluster.Note(Noon, Noon, TimeSpan.FromSeconds(100));
        // Three seconds on its way.
        cluster.Note(Noon + Duration.FromSeconds(2), Noon + Duration.FromSeconds(5), TimeSpan.FromSeconds(105));

        Assert.Equal(Duration.Zero, cluster.Ahead);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void When_this_clock_is_set_by_an_hour_the_difference_is_learnt_anew(int hours)
    {
        var cluster = new ClusterClock();
        cluster.Note(Noon, Noon, TimeSpan.FromSeconds(100));
        var later = Noon + Duration.FromSeconds(1);
        cluster.Note(later, later + Duration.FromHours(hours), TimeSpan.FromSeconds(101));

        Assert.Equal(Duration.FromHours(-hours), cluster.Ahead);
        // An order for five more seconds of the cluster's clock lives five seconds here.
        Assert.Equal(
            later + Duration.FromHours(hours) + Duration.FromSeconds(5),
            cluster.ExpiryHere(later + Duration.FromSeconds(5), later + Duration.FromHours(hours)));
    }

    [Fact]
    public void Whatever_the_clocks_say_no_order_lives_longer_than_ten_seconds_after_it_came()
    {
        var cluster = new ClusterClock();
        cluster.Note(Noon, Noon, TimeSpan.FromSeconds(100));

        Assert.Equal(Noon + Duration.FromSeconds(10), cluster.ExpiryHere(Noon + Duration.FromHours(1), Noon));
    }
}
