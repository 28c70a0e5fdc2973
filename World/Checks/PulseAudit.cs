using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;

namespace Fokus.World.Checks;

/// <summary>
/// Holds what the boards did against what the lanes decided. The decisions are not taken from anybody's word: the
/// inputs in the journal are decided again, by the same pure machine.
/// </summary>
internal static class PulseAudit
{
    /// <summary>Every decision to open that follows from the inputs in a journal.</summary>
    /// <param name="facts">In the order of the journal.</param>
    /// <param name="kinds">Which way each lane leads.</param>
    internal static List<Decision> Decisions(IEnumerable<RecordedFact> facts, IReadOnlyDictionary<LaneId, LaneKind> kinds)
    {
        var states = kinds.ToDictionary(pair => pair.Key, pair => LaneState.Unknown(pair.Value));
        var decisions = new List<Decision>();
        foreach (var recorded in facts)
        {
            if (recorded.Fact is not Fact.LaneHeard heard)
                continue;
            var decided = LaneMachine.Decide(states[heard.Lane], heard.Input, recorded.At);
            states[heard.Lane] = decided.State;
            decisions.AddRange(decided.Effects.OfType<LaneEffect.OpenGate>()
                .Select(open => new Decision(heard.Lane, open.Command, recorded.At, open.Expires)));
        }

        return decisions;
    }

    /// <summary>Pulses that no living decision explains. Each decision explains one pulse.</summary>
    internal static List<Pulse> WithoutDecision(IEnumerable<Pulse> pulses, IEnumerable<Decision> decisions)
    {
        var open = decisions.ToList();
        var unexplained = new List<Pulse>();
        foreach (var pulse in pulses.OrderBy(pulse => pulse.At))
        {
            var reason = open.FirstOrDefault(decision =>
                decision.Lane == pulse.Lane && decision.At <= pulse.At && pulse.At <= decision.Expires);
            if (reason is null)
                unexplained.Add(pulse);
            else
                open.Remove(reason);
        }

        return unexplained;
    }
}
