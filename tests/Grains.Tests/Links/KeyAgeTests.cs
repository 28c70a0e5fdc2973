using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Links;
using NodaTime;

namespace Fokus.Grains.Tests.Links;

public class KeyAgeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 15, 0);

    private static readonly TunnelSheet Joined = new(
        GarageId.Parse("norte"), new("10.77.0.11", "fd66:6f6b:7573::b"), "a key", NextKey: null, JoinedAt: Noon, KeySince: Noon,
        RotationAskedAt: null, RevokedAt: null, TunnelState.Up, "", Noon);

    [Fact]
    public void A_key_is_changed_after_a_month_or_when_somebody_asks()
    {
        var month = Noon + Duration.FromDays(30);

        Assert.False(KeyAge.IsOver(Joined, month - Duration.FromMilliseconds(1)));
        Assert.True(KeyAge.IsOver(Joined, month));
        Assert.True(KeyAge.IsOver(Joined with { RotationAskedAt = Noon }, Noon));
    }

    [Fact]
    public void A_garage_without_a_tunnel_has_no_key_to_change() =>
        Assert.False(KeyAge.IsOver(Joined with { PublicKey = null, RotationAskedAt = Noon }, Noon + Duration.FromDays(99)));
}
