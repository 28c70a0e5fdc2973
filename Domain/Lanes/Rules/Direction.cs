using Fokus.Domain.Lanes.Modes;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>A reversible lane: it turns only while it is empty and barred. The loops swap their roles outside, both being free.</summary>
internal static class Direction
{
    /// <summary>Turns the lane, or changes nothing: whoever ordered sees it by <see cref="LaneState.Kind"/>.</summary>
    internal static LaneDecision Ordered(LaneState state, DirectionOrder order, Instant at) =>
        at <= order.Expires && MayTurn(state)
            ? LaneDecision.Ignored(state with { Kind = order.Direction })
            : LaneDecision.Ignored(state);

    private static bool MayTurn(LaneState state) =>
        state is { Setup.IsReversible: true, Phase: LanePhase.Idle, IsSeenEmpty: true, Gate: GatePosition.Down, Hold: null, Mode: not LaneMode.Evacuation };
}
