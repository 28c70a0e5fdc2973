using Fokus.Domain.Lanes.Effects;

namespace Fokus.Domain.Lanes;

/// <summary>What a machine answers: how the lane is from now on, and what is to be done once that is on disk.</summary>
/// <param name="State">The state after the input.</param>
/// <param name="Effects">In the order in which they are to be done; empty when there is nothing to do.</param>
public sealed record LaneDecision(LaneState State, IReadOnlyList<LaneEffect> Effects)
{
    /// <summary>Nothing is to be done.</summary>
    public static LaneDecision Ignored(LaneState state) => new(state, []);
}
