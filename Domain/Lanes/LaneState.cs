using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>Everything that a lane remembers between two inputs.</summary>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="Gate">Where the arm is.</param>
/// <param name="Arming">The loop before the gate.</param>
/// <param name="Closing">The loop behind the gate; where there are two loops, it lies under the arm as well.</param>
/// <param name="Visit">The vehicle being served; <c>null</c> in <see cref="LanePhase.Idle"/>.</param>
/// <param name="Next">
/// Whom a loop that rose during the visit may belong to, if not to the visit: the one who is on the arming loop once the
/// visit has crossed. <c>null</c> while no loop rose, and as soon as the arming loop falls.
/// </param>
public sealed record LaneState(
    LaneKind Kind,
    LanePhase Phase,
    GatePosition Gate,
    LoopState Arming,
    LoopState Closing,
    LaneVisit? Visit,
    LaneVisit? Next)
{
    /// <summary>How it is built, and what the site has decided for it.</summary>
    public LaneSetup Setup { get; init; } = LaneSetup.Default;

    /// <summary>Three loops: what the loop under the arm says. Of no meaning where there are two.</summary>
    public LoopState SafetySensor { get; init; } = LoopState.Unknown;

    /// <summary>How it works, by the last order.</summary>
    public LaneMode Mode { get; init; } = LaneMode.Normal;

    /// <summary>The order by which the gate is kept up; <c>null</c> when it is not.</summary>
    public Hold? Hold { get; init; }

    /// <summary>True while no picture can be had: the lane asks for a ticket at once.</summary>
    public bool IsBlind { get; init; }

    /// <summary>True when another vehicle has armed since the visit began to cross.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>The tag that counts for nobody for a while; <c>null</c> when the last vehicle had none.</summary>
    public PassedTag? PassedTag { get; init; }

    /// <summary>The loop under the arm; where there are two loops, the closing loop is it.</summary>
    public LoopState Safety => Setup.Loops switch
    {
        LaneLoops.Two => Closing,
        LaneLoops.Three => SafetySensor,
    };

    /// <summary>A lane about which nothing is known yet.</summary>
    public static LaneState Unknown(LaneKind kind) =>
        new(kind, LanePhase.Idle, GatePosition.Unknown, LoopState.Unknown, LoopState.Unknown, null, null);

    /// <summary>True while the gate is kept up.</summary>
    internal bool IsHeldOpen => Hold is not null;

    /// <summary>True while the lane serves nobody: a person may still open.</summary>
    internal bool IsShut => Mode == LaneMode.OutOfService || (Mode == LaneMode.Evacuation && Kind == LaneKind.Entry);

    /// <summary>True while what a vehicle shows opens the gate.</summary>
    internal bool IsOpenedByCredentials => Mode switch
    {
        LaneMode.Normal or LaneMode.KeptOpen => true,
        LaneMode.Attendant or LaneMode.OutOfService => false,
        LaneMode.Evacuation => Kind == LaneKind.Exit,
    };

    /// <summary>True once a command was given for the visit: it may pass, whatever the gate has done since.</summary>
    internal bool IsLetThrough => Phase is LanePhase.Opening or LanePhase.Open
        || (Phase == LanePhase.NeedsAttendant && Visit is { Commands: > 0 });

    /// <summary>True while a vehicle is past the arm, wherever it came from.</summary>
    internal bool IsUnderWay => Phase is LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay;

    /// <summary>
    /// Three loops: true when something is seen under the arm. A safety loop sleeps while the arm is down, and then says
    /// what it likes: it is believed only when the arm is not down, or a vehicle is before it.
    /// </summary>
    internal bool IsUnderArm => Setup.Loops == LaneLoops.Three && SafetySensor == LoopState.Occupied
        && (Gate != GatePosition.Down || Arming == LoopState.Occupied);

    /// <summary>True when something is seen under the arm or behind it.</summary>
    internal bool IsPastArm => Closing == LoopState.Occupied || IsUnderArm;

    /// <summary>True when nobody is seen on any loop. An unknown loop is not a free one.</summary>
    internal bool IsSeenEmpty => this is { Arming: LoopState.Free, Closing: LoopState.Free }
        && (Setup.Loops == LaneLoops.Two || SafetySensor == LoopState.Free || Gate == GatePosition.Down);

    /// <summary>
    /// True when the visit is under way past the arm. Before the gate is up, a long vehicle that waits reaches over the
    /// loops: it is not under way as long as the arming loop holds. Under an arm that is down nobody passes.
    /// </summary>
    internal bool IsPassing => IsLetThrough && IsPastArm
        && (Phase == LanePhase.Open
            || Gate == GatePosition.Up
            || (Gate != GatePosition.Down && Arming == LoopState.Free));

    /// <summary>True when a read of this tag is the echo of the vehicle that has just passed.</summary>
    internal bool IsEcho(TagId tag, Instant at) => PassedTag is { } passed && passed.Tag == tag && at <= passed.Until;
}
