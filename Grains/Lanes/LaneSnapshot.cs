using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
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

    [Id(12)]
    public LoopState Safety { get; set; }

    [Id(13)]
    public LaneLoops Loops { get; set; }

    [Id(14)]
    public bool IsReversible { get; set; }

    [Id(15)]
    public CredentialPrecedence Precedence { get; set; }

    [Id(16)]
    public OnRefusal OnRefusal { get; set; }

    [Id(17)]
    public bool IsBlind { get; set; }

    [Id(18)]
    public string? PassedTag { get; set; }

    [Id(19)]
    public long? PassedTagUntilUnixTicks { get; set; }

    internal static LaneSnapshot Of(LaneReplay replay) => new()
    {
        Kind = replay.State.Kind,
        Gate = replay.State.Gate,
        Arming = replay.State.Arming,
        Closing = replay.State.Closing,
        Safety = replay.State.SafetySensor,
        Loops = replay.State.Setup.Loops,
        IsReversible = replay.State.Setup.IsReversible,
        Precedence = replay.State.Setup.Policy.Precedence,
        OnRefusal = replay.State.Setup.Policy.OnRefusal,
        IsBlind = replay.State.IsBlind,
        PassedTag = replay.State.PassedTag?.Tag.Canonical,
        PassedTagUntilUnixTicks = replay.State.PassedTag?.Until.ToUnixTimeTicks(),
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
        new LaneState(Kind, LanePhase.Idle, Gate, Arming, Closing, Visit: null, Next: null)
        {
            SafetySensor = Safety == default ? LoopState.Unknown : Safety,
            Setup = ToSetup(),
            IsBlind = IsBlind,
            PassedTag = PassedTag is { } tag && At(PassedTagUntilUnixTicks) is { } until ? new Domain.Lanes.PassedTag(TagId.Parse(tag), until) : null,
        },
        new FactPlace(Epoch, Seq),
        At(SinceUnixTicks))
    {
        Differences = Differences,
        Agreements = Agreements,
        PlatesRead = PlatesRead,
        PlatesUnread = PlatesUnread,
        LastReadAt = At(LastReadUnixTicks),
    };

    /// <summary>What was saved before lanes had a setup is a lane of the default one.</summary>
    private LaneSetup ToSetup() => Loops == default
        ? LaneSetup.Default
        : new LaneSetup(Loops, IsReversible, new LanePolicy(Precedence, OnRefusal));

    private static Instant? At(long? unixTicks) => unixTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
}
