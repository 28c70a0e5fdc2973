namespace Fokus.Domain.Lanes;

/// <summary>Everything that a lane remembers between two inputs.</summary>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="Gate">Where the arm is.</param>
/// <param name="Arming">The loop before the gate.</param>
/// <param name="Closing">The loop under and behind the gate.</param>
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
    /// <summary>A lane about which nothing is known yet.</summary>
    public static LaneState Unknown(LaneKind kind) =>
        new(kind, LanePhase.Idle, GatePosition.Unknown, LoopState.Unknown, LoopState.Unknown, null, null);

    /// <summary>True once a command was given for the visit: it may pass, whatever the gate has done since.</summary>
    internal bool IsLetThrough => Phase is LanePhase.Opening or LanePhase.Open
        || (Phase == LanePhase.NeedsAttendant && Visit is { Commands: > 0 });

    /// <summary>True when nobody is seen on either loop. An unknown loop is not a free one.</summary>
    internal bool IsSeenEmpty => this is { Arming: LoopState.Free, Closing: LoopState.Free };

    /// <summary>
    /// True when the visit is under way over the closing loop. Before the gate is up, a long vehicle that waits reaches
    /// over both loops: it is not under way as long as the arming loop holds. Under an arm that is down nobody passes.
    /// </summary>
    internal bool IsPassing => IsLetThrough && Closing == LoopState.Occupied
        && (Phase == LanePhase.Open
            || Gate == GatePosition.Up
            || (Gate != GatePosition.Down && Arming == LoopState.Free));
}
