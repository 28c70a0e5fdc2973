using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;

namespace Fokus.Domain.Stays;

/// <summary>What the machine answers.</summary>
/// <param name="Stay">The stay from now on; <c>null</c> when there is still none.</param>
/// <param name="Effects">What follows from it, in order; empty when nothing does.</param>
/// <param name="Answer">What whoever asked is told.</param>
public sealed record StayDecision(Stay? Stay, IReadOnlyList<StayEffect> Effects, StayAnswer Answer)
{
    internal static StayDecision Done(Stay stay, params StayEffect[] effects) => new(stay, effects, new StayAnswer.Done());

    internal static StayDecision AlreadyDone(Stay stay) => new(stay, [], new StayAnswer.AlreadyDone());

    internal static StayDecision Refused(Stay? stay, StayRefusal why, params StayEffect[] effects) =>
        new(stay, effects, new StayAnswer.Refused(why));
}
