using Fokus.EdgeBridge.Protocols;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Protocols;

public class ReconnectPaceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Waits_grow_as_promised_and_vary_by_a_fifth_at_most()
    {
        var pace = new ReconnectPace(clock, seed: 7);

        foreach (var expected in new[] { 0, 100, 300, 1000, 2000, 5000, 5000 })
        {
            pace.Failed();

            Assert.InRange(pace.Remaining.TotalMilliseconds, expected * 0.8, expected * 1.2);
        }
    }

    [Fact]
    public void Time_that_passes_counts()
    {
        var pace = new ReconnectPace(clock, seed: 7);
        pace.Failed();
        pace.Failed();

        clock.Advance(TimeSpan.FromMilliseconds(120));

        Assert.Equal(TimeSpan.Zero, pace.Remaining);
    }

    [Fact]
    public void A_sensible_answer_begins_anew()
    {
        var pace = new ReconnectPace(clock, seed: 7);
        pace.Failed();
        pace.Failed();
        pace.Succeeded();

        pace.Failed();

        Assert.Equal(TimeSpan.Zero, pace.Remaining);
    }

    [Fact]
    public void Two_devices_do_not_come_back_together()
    {
        var first = new ReconnectPace(clock, ReconnectPace.SeedOf("gate-1"));
        var second = new ReconnectPace(clock, ReconnectPace.SeedOf("gate-2"));
        first.Failed();
        first.Failed();
        second.Failed();
        second.Failed();

        Assert.NotEqual(first.Remaining, second.Remaining);
    }
}
