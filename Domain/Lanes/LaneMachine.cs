using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Rules;
using Fokus.Domain.Lanes.Setup;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>
/// Decides what a lane does. Pure: the same state, input and moment give the same answer in the garage, in the cluster
/// and in a replay years later.
/// </summary>
public static class LaneMachine
{
    /// <summary>The answer of a lane to one input.</summary>
    /// <param name="state">The lane before.</param>
    /// <param name="input">What happened, with the facts that the decision needs.</param>
    /// <param name="at">When it happened, on the garage's clock.</param>
    /// <returns>The lane afterwards and what to do, in order; an input that means nothing now changes nothing.</returns>
    public static LaneDecision Decide(LaneState state, LaneInput input, Instant at)
    {
        var seen = Sense(state, input);
        return input switch
        {
            LaneInput.ArmingOn on => Arrival.ArmingReached(seen, state.Arming, on.Visit, at),
            LaneInput.ArmingOff => Arrival.ArmingLeft(seen, state.Arming, at),
            LaneInput.SafetyOn on => UnderArm.Reached(seen, on.Visit, at),
            LaneInput.SafetyOff => UnderArm.Left(seen, state.SafetySensor, at),
            LaneInput.ClosingOn on => Passage.ClosingReached(seen, on.Visit, at),
            LaneInput.ClosingOff => Passage.ClosingLeft(seen, state.Closing, at),
            LaneInput.GateMoved => GateWatch.Moved(seen, state.Gate, at),
            LaneInput.GateReplied replied => GateWatch.Replied(seen, replied, at),
            LaneInput.OpenOrdered ordered => GateWatch.Ordered(seen, ordered, at),
            LaneInput.BoardLost => GateWatch.BoardLost(seen),
            LaneInput.BoardBack => GateWatch.BoardBack(seen),
            LaneInput.Restarted => GateWatch.Restarted(seen, at),
            LaneInput.Acknowledged seenByPerson => Acknowledge(seen, seenByPerson.Fault),
            LaneInput.DeadlinePassed passed => LaneDeadlines.Passed(seen, passed.Deadline, at),
            LaneInput.ModeOrdered or LaneInput.DirectionOrdered or LaneInput.DeviceFailed or LaneInput.DeviceBack
                or LaneInput.SetUp => Govern(seen, input, at),
            LaneInput.PlateRead or LaneInput.PlateUnread or LaneInput.TagRead or LaneInput.CardShown
                or LaneInput.TicketAsked or LaneInput.TicketPrinted or LaneInput.TicketNotPrinted
                or LaneInput.TicketTaken or LaneInput.TicketShown or LaneInput.StayPaid or LaneInput.StayNamed => Identify(seen, input, at),
            _ => throw new UnreachableException("LaneInput is a closed family"),
        };
    }

    private static LaneDecision Acknowledge(LaneState state, FaultCode fault) => FaultCatalogue.EndsByAcknowledgement(fault)
        ? new(state, [new LaneEffect.Clear(fault)])
        : LaneDecision.Ignored(state);

    /// <summary>What concerns the lane itself and not a vehicle.</summary>
    private static LaneDecision Govern(LaneState state, LaneInput input, Instant at) => input switch
    {
        LaneInput.ModeOrdered ordered => ModeSwitch.Ordered(state, ordered.Order, at),
        LaneInput.DirectionOrdered ordered => Direction.Ordered(state, ordered.Order, at),
        LaneInput.DeviceFailed failed => Devices.Failed(state, failed.Fault, at),
        LaneInput.DeviceBack back => Devices.Back(state, back.Fault),
        LaneInput.SetUp built => LaneDecision.Ignored(
            (built.Kind == state.Kind ? state : LaneState.Unknown(built.Kind)) with { Setup = built.Setup }),
        _ => throw new UnreachableException("The caller names them"),
    };

    private static LaneDecision Identify(LaneState state, LaneInput input, Instant at)
    {
        if (input is LaneInput.TagRead read)
        {
            if (state.IsEcho(read.Tag, at))
                return LaneDecision.Ignored(state);
            // The gate is its own and nobody else has armed: the tag is of the vehicle on the loop, whether or not it names
            // its stay. The antenna goes on seeing it, and the next vehicle must not be let in by it.
            if (state is { IsLetThrough: true, Arming: LoopState.Occupied, Next: null })
                state = state with { PassedTag = new(read.Tag, at + LaneTimings.TagEcho) };
        }

        return state.Kind switch
        {
            LaneKind.Entry => EntryMachine.Decide(state, input, at),
            LaneKind.Exit => ExitMachine.Decide(state, input, at),
        };
    }

    /// <summary>What the sensors say is true whatever the lane is doing.</summary>
    private static LaneState Sense(LaneState state, LaneInput input) => input switch
    {
        LaneInput.ArmingOn => state with { Arming = LoopState.Occupied },
        LaneInput.ArmingOff => state with { Arming = LoopState.Free },
        LaneInput.SafetyOn when state.Setup.Loops == LaneLoops.Three => state with { SafetySensor = LoopState.Occupied },
        LaneInput.SafetyOff when state.Setup.Loops == LaneLoops.Three => state with { SafetySensor = LoopState.Free },
        LaneInput.ClosingOn => state with { Closing = LoopState.Occupied },
        LaneInput.ClosingOff => state with { Closing = LoopState.Free },
        LaneInput.GateMoved moved => state with { Gate = moved.Position },
        LaneInput.BoardLost or LaneInput.Restarted => state with
        {
            Arming = LoopState.Unknown,
            SafetySensor = LoopState.Unknown,
            Closing = LoopState.Unknown,
            Gate = GatePosition.Unknown,
        },
        _ => state,
    };
}
