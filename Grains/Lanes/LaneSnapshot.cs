using Fokus.Domain.Lanes;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Grains.Lanes;

/// <summary>A lane at rest, as it is saved now and then: from here the facts are read again.</summary>
[GenerateSerializer, Alias("fokus.LaneSnapshot")]
internal sealed class LaneSnapshot
{
    [Id(0)]
    public LaneKind Kind { get; set; }

    [Id(1)]
    public GatePosition Gate { get; set; }

    [Id(2)]
    public LoopState Arming { get; set; }

    [Id(3)]
    public LoopState Closing { get; set; }

    [Id(4)]
    public long Epoch { get; set; }

    [Id(5)]
    public long Seq { get; set; }

    [Id(6)]
    public long? SinceUnixTicks { get; set; }

    [Id(7)]
    public long Differences { get; set; }

    [Id(8)]
    public long Agreements { get; set; }

    [Id(9)]
    public long PlatesRead { get; set; }

    [Id(10)]
    public long PlatesUnread { get; set; }

    [Id(11)]
    public long? LastReadUnixTicks { get; set; }

    internal static LaneSnapshot Of(LaneReplay replay) => new()
    {
        Kind = replay.State.Kind,
        Gate = replay.State.Gate,
        Arming = replay.State.Arming,
        Closing = replay.State.Closing,
        Epoch = replay.Place.Epoch,
        Seq = replay.Place.Seq,
        SinceUnixTicks = replay.Since?.ToUnixTimeTicks(),
        Differences = replay.Differences,
        Agreements = replay.Agreements,
        PlatesRead = replay.PlatesRead,
        PlatesUnread = replay.PlatesUnread,
        LastReadUnixTicks = replay.LastReadAt?.ToUnixTimeTicks(),
    };

    internal LaneReplay ToReplay() => new(
        new LaneState(Kind, LanePhase.Idle, Gate, Arming, Closing, Visit: null, Next: null), new FactPlace(Epoch, Seq), At(SinceUnixTicks))
    {
        Differences = Differences,
        Agreements = Agreements,
        PlatesRead = PlatesRead,
        PlatesUnread = PlatesUnread,
        LastReadAt = At(LastReadUnixTicks),
    };

    private static Instant? At(long? unixTicks) => unixTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
}
