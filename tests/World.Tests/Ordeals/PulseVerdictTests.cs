using Fokus.Domain.Ids;
using Fokus.World.Checks;
using Fokus.World.Ordeals.Books;
using NodaTime;

namespace Fokus.World.Tests.Ordeals;

public sealed class PulseVerdictTests
{
    private static readonly LaneId Lane = LaneId.Parse("entrada-1");
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 25, 12, 0);
    private static readonly Duration[] SameClock = [Duration.Zero];

    [Fact]
    public void A_pulse_within_the_life_of_its_command_is_right()
    {
        Assert.Equal(new PulseVerdict(0, 0), PulseVerdict.Of([PulseAt(2)], [DecidedAt(0)], SameClock));
    }

    [Fact]
    public void A_pulse_after_the_expiry_is_late()
    {
        // Decided at 0 s, good for 3 s, pulsed at 4 s.
        Assert.Equal(new PulseVerdict(1, 0), PulseVerdict.Of([PulseAt(4)], [DecidedAt(0)], SameClock));
    }

    [Fact]
    public void A_second_pulse_of_one_command_and_a_pulse_before_any_are_not_explained()
    {
        Assert.Equal(new PulseVerdict(0, 1), PulseVerdict.Of([PulseAt(1), PulseAt(2)], [DecidedAt(0)], SameClock));
        Assert.Equal(new PulseVerdict(0, 1), PulseVerdict.Of([PulseAt(-1)], [DecidedAt(0)], SameClock));
    }

    [Fact]
    public void A_server_an_hour_behind_is_understood_and_lateness_is_seen_all_the_same()
    {
        Duration[] behind = [Duration.FromHours(-1)];
        Assert.Equal(new PulseVerdict(0, 0), PulseVerdict.Of([PulseAt(3601)], [DecidedAt(0)], behind));
        Assert.Equal(new PulseVerdict(1, 0), PulseVerdict.Of([PulseAt(3604)], [DecidedAt(0)], behind));
    }

    private static Pulse PulseAt(int seconds) => new(Lane, Noon + Duration.FromSeconds(seconds));

    private static Decision DecidedAt(int seconds) => new(
        Lane, CommandId.Parse("command-1"), Noon + Duration.FromSeconds(seconds), Noon + Duration.FromSeconds(seconds + 3));
}
