using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;

namespace Fokus.Domain.Stays.Joins;

/// <summary>What becomes of two stays. Both are stored together or neither is.</summary>
/// <param name="Kept">The stay that remains.</param>
/// <param name="Part">The stay that was found to be it, or is one of its own again.</param>
/// <param name="Effects">What follows; empty when nothing changes.</param>
/// <param name="Answer">What the person is told.</param>
public sealed record JoinDecision(Stay Kept, Stay Part, IReadOnlyList<StayEffect> Effects, StayAnswer Answer);
