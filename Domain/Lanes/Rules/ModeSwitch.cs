using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Modes;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>
/// A lane changes its mode. Nothing is commanded by a return to another mode: the controller lowers the arm, and whoever
/// stands before it is served anew.
/// </summary>
internal static class ModeSwitch
{
    internal static LaneDecision Ordered(LaneState state, ModeOrder order, Instant at)
    {
        if (at > order.Expires || (state.Mode == order.Mode && (state.Hold is null || state.Hold.Order == order.Command)))
            return LaneDecision.Ignored(state);
        var wasHeld = state.IsHeldOpen;
        var changed = state with
        {
            Mode = order.Mode,
            Hold = IsHolding(order.Mode, state.Kind) ? new Hold(order.Command, order.Fate) : null,
        };
        LaneEffect told = order.Mode == LaneMode.Normal
            ? new LaneEffect.Clear(FaultCode.LaneOutOfNormal)
            : new LaneEffect.Raise(FaultCode.LaneOutOfNormal);
        return changed.IsHeldOpen ? Keep(changed, order, at, told) : Return(changed, wasHeld, at, told);
    }

    private static bool IsHolding(LaneMode mode, LaneKind kind) => mode switch
    {
        LaneMode.KeptOpen => true,
        LaneMode.Evacuation => kind == LaneKind.Exit,
        LaneMode.Normal or LaneMode.Attendant or LaneMode.OutOfService => false,
    };

    private static LaneDecision Keep(LaneState state, ModeOrder order, Instant at, LaneEffect told)
    {
        List<LaneEffect> effects =
        [
            told,
            new LaneEffect.StopDeadline(LaneDeadline.Close),
            new LaneEffect.Clear(FaultCode.GateDidNotClose),
        ];
        var kept = state;
        if (state is { Visit: { } visit, IsUnderWay: false } && (!state.IsLetThrough || state.Phase == LanePhase.NeedsAttendant))
        {
            // Whoever was let through already keeps the fate that they have paid for.
            kept = HeldOpen.Ready(state with { Visit = state.IsLetThrough ? visit : HeldOpen.LetThrough(visit, state.Hold!) });
            effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Plate));
            effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Patience));
            effects.Add(new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage));
            effects.AddRange(Passage.AllClear);
        }

        if (kept.IsPassing)
        {
            var crossed = Passage.Cross(kept);
            kept = crossed.State;
            effects.AddRange(crossed.Effects);
        }

        if (kept.Gate == GatePosition.Up)
            return new(kept, effects);
        var expires = Instant.Min(order.Expires, at + LaneTimings.OrderWithin);
        return HeldOpen.Push(kept, at, expires, [.. effects]);
    }

    private static LaneDecision Return(LaneState state, bool wasHeld, Instant at, LaneEffect told)
    {
        List<LaneEffect> effects = [told];
        if (wasHeld)
        {
            if (state.Phase != LanePhase.Opening || state.Visit!.IsByMode)
                effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Lift));
            if (state.Gate != GatePosition.Down)
                effects.Add(new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close));
        }

        if (!IsServedAnew(state))
            return new(state, effects);
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Plate));
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.BackOut));
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Passage));
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Patience));
        effects.AddRange(Passage.AllClear);
        var begun = Arrival.Begin(state, state.Visit!.Anew(), at);
        return begun with { Effects = [.. effects, .. begun.Effects] };
    }

    /// <summary>
    /// A vehicle before the gate that nothing but the former mode let through, or that only a person could help. One that
    /// is between the loops is on its way.
    /// </summary>
    private static bool IsServedAnew(LaneState state)
    {
        if (state.Visit is not { } visit || state.IsUnderWay || state.Arming == LoopState.Free)
            return false;
        return visit.IsByMode || (!state.IsLetThrough && (state.IsShut || state.Phase == LanePhase.NeedsAttendant));
    }
}
