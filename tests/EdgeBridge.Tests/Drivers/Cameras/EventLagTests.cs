using Fokus.EdgeBridge.Drivers.Cameras;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

public class EventLagTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 10, 12, 0);

    private readonly EventLag lag = new();

    [Theory]
    [InlineData(0)]
    [InlineData(-3 * 3600)]
    [InlineData(400 * 24 * 3600)]
    public void A_wrong_clock_is_no_lateness(int errorSeconds)
    {
        for (var second = 0; second < 100; second += 10)
        {
            Assert.False(IsStale(second, sent: second + errorSeconds));
        }
    }

    [Fact]
    public void What_was_kept_through_an_outage_is_late_even_before_anything_newer_has_come()
    {
        Assert.False(IsStale(0, sent: 0));

        // Out for ten minutes; then all that was kept comes within seconds, the vehicles ten seconds apart.
        Assert.True(IsStale(600, sent: 30));
        Assert.True(IsStale(600, sent: 40));
        Assert.True(IsStale(601, sent: 50));
        Assert.True(IsStale(601, sent: 53));
        Assert.False(IsStale(610, sent: 610));
    }

    [Fact]
    public void A_clock_that_was_set_back_is_believed_after_half_a_minute_of_the_same_lateness()
    {
        Assert.False(IsStale(0, sent: 3600));

        // An hour back: what stays an hour late while time goes on is no backlog.
        Assert.True(IsStale(100, sent: 100));
        Assert.True(IsStale(115, sent: 115));
        Assert.False(IsStale(130, sent: 130));
        Assert.False(IsStale(140, sent: 140));
    }

    [Fact]
    public void An_event_without_a_time_is_never_late()
    {
        Assert.False(IsStale(0, sent: 0));
        Assert.False(lag.IsStale(sentAt: null, Noon + Duration.FromHours(5)));
    }

    private bool IsStale(int second, int sent) => lag.IsStale(Noon + Duration.FromSeconds(sent), Noon + Duration.FromSeconds(second));
}
