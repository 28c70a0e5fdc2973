using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>The camera and the printer of a lane: what the lane does without them.</summary>
internal static class Devices
{
    internal static LaneDecision Failed(LaneState state, FaultCode fault, Instant at)
    {
        if (fault is not (FaultCode.CameraFailed or FaultCode.TicketFailed))
            return LaneDecision.Ignored(state);
        var raise = new LaneEffect.Raise(fault);
        if (fault != FaultCode.CameraFailed)
            return new(state, [raise]);
        var blind = state with { IsBlind = true };
        // Nobody waits for a picture that will not come.
        return state.Phase == LanePhase.Present ? LaneDeadlines.AskForTicket(blind, at, raise) : new(blind, [raise]);
    }

    internal static LaneDecision Back(LaneState state, FaultCode fault)
    {
        if (fault is not (FaultCode.CameraFailed or FaultCode.TicketFailed))
            return LaneDecision.Ignored(state);
        var seeing = fault == FaultCode.CameraFailed ? state with { IsBlind = false } : state;
        return new(seeing, [new LaneEffect.Clear(fault)]);
    }
}
