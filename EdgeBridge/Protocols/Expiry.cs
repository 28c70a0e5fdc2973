using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Protocols;

/// <summary>
/// The end of a life that began here, on the wall clock and on the steady one: whichever is over first ends it. A wall
/// clock that is set back must not make anything live longer.
/// </summary>
internal readonly struct Expiry
{
    private readonly TimeProvider clock;
    private readonly Instant expires;
    private readonly long begun;
    private readonly TimeSpan life;

    private Expiry(TimeProvider clock, Instant expires, long begun, TimeSpan life)
    {
        this.clock = clock;
        this.expires = expires;
        this.begun = begun;
        this.life = life;
    }

    internal bool IsPast => clock.GetCurrentInstant() >= expires || Left == TimeSpan.Zero;

    /// <summary>What is left of it by the steady clock; never negative.</summary>
    internal TimeSpan Left => clock.GetElapsedTime(begun) is var gone && gone < life ? life - gone : TimeSpan.Zero;

    /// <summary>Of something that is looked at for the first time now.</summary>
    internal static Expiry From(TimeProvider clock, Instant expires) =>
        From(clock, expires, clock.GetCurrentInstant(), clock.GetTimestamp());

    /// <summary>Of something that was decided at <paramref name="at"/>, when the steady clock showed <paramref name="begun"/>.</summary>
    internal static Expiry From(TimeProvider clock, Instant expires, Instant at, long begun) =>
        new(clock, expires, begun, (expires - at).ToTimeSpan());
}
