namespace Fokus.Domain.Lanes;

/// <summary>Everything that a lane remembers between two inputs.</summary>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="Gate">Where the arm is.</param>
/// <param name="Arming">The loop before the gate.</param>
/// <param name="Closing">The loop under and behind the gate.</param>
/// <param name="Visit">The vehicle being served; <c>null</c> in <see cref="LanePhase.Idle"/>.</param>
/// <param name="Next">A vehicle that armed while the one before was still crossing; <c>null</c> when there is none.</param>
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
}
