using CsCheck;
using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>What must hold whatever happens at a lane, in whatever order.</summary>
public sealed class LaneProperties
{
    private static int Walks => Sequences.Many;

    // Sensors speak more often than people and printers, or no walk would come far.
    private static readonly string[] Choices =
    [
        "arming on", "arming on", "arming on", "arming off", "arming off", "closing on", "closing on", "closing off", "closing off",
        "up", "up", "down", "moving", "plate", "plate", "plate inside", "plate due", "plate full", "unread", "asked", "printed",
        "not printed", "taken", "tag", "tag refused", "card", "denied", "safety on", "safety on", "safety off", "safety off", "camera gone", "camera back",
        "normal", "attendant", "kept open", "evacuation", "closed", "turn", "shown", "shown due", "named", "named due", "paid", "done", "unknown", "refused", "order", "wait", "wait", "lost", "back", "restart",
    ];

    private static readonly LaneSetup[] Setups =
    [
        LaneSetup.Default,
        LaneSetup.Default with { Loops = LaneLoops.Three },
        new(LaneLoops.Three, IsReversible: true, new(CredentialPrecedence.ContractFirst, OnRefusal.AskTicket)),
    ];

    private static readonly Gen<(LaneKind Kind, int Setup, (int Choice, int Seconds)[] Steps)> AnyWalk = Gen.Select(
        Gen.Int[1, 2].Select(number => (LaneKind)number),
        Gen.Int[0, Setups.Length - 1],
        Gen.Select(Gen.Int[0, Choices.Length - 1], Gen.Int[0, 6]).Array[1, 40]);

    [Fact]
    public void One_visit_gets_one_command_unless_the_program_restarts_or_a_person_orders() => AnyWalk.Sample(
        walk =>
        {
            var commanded = new HashSet<LaneVisitId>();
            Walk(walk, (_, input, after) =>
            {
                // A vehicle that is served anew after an order is decided upon anew.
                if (input is LaneInput.Restarted or LaneInput.OpenOrdered or LaneInput.ModeOrdered)
                    commanded.Clear();
                if (after.Effects.OfType<LaneEffect.OpenGate>().Any())
                    Assert.True(input is LaneInput.OpenOrdered || after.State.IsHeldOpen || commanded.Add(after.State.Visit!.Id), "A second command for one visit.");
            });
        },
        iter: Walks);

    [Fact]
    public void No_gate_opens_late_nor_for_nobody_nor_twice_by_one_command() => AnyWalk.Sample(
        walk =>
        {
            var commands = new HashSet<CommandId>();
            var at = Lane.Noon;
            Walk(walk, (before, input, after) =>
            {
                foreach (var open in after.Effects.OfType<LaneEffect.OpenGate>())
                {
                    Assert.True(open.Expires <= at + Duration.FromSeconds(5), "A command that lives longer than 5 s.");
                    Assert.True(IsOrdered(input, after.State) || IsAuthorised(after.State), "Opened for nobody, or for somebody who may not pass.");
                    Assert.True(commands.Add(open.Command), "One command twice.");
                }
            }, now => at = now);
        },
        iter: Walks);

    private static bool IsOrdered(LaneInput input, LaneState after) => input is LaneInput.OpenOrdered || after.IsHeldOpen;

    private static bool IsAuthorised(LaneState after) => after is { Mode: LaneMode.Normal, Arming: LoopState.Occupied, Visit: { Due.IsZero: true } visit }
        && (after.Kind == LaneKind.Entry ? visit.Credential is not null : visit.Stay is not null);

    [Fact]
    public void A_gate_that_is_kept_open_is_never_commanded_more_often_than_an_arm_takes_to_lift_nor_for_ever_in_vain() => AnyWalk.Sample(
        walk =>
        {
            var given = new Dictionary<CommandId, Instant>();
            var at = Lane.Noon;
            Walk(walk, (_, _, after) =>
            {
                if (after.State.Hold is not { Command: { } command } hold || given.ContainsKey(command))
                    return;
                Assert.True(hold.Tries <= LaneTimings.HoldTries, "Commanded again and again in vain.");
                Assert.True(
                    given.All(before => !IsOfOneOrder(before.Key, hold.Order) || before.Value + LaneTimings.Lift <= hold.CommandedAt), "Commanded too soon.");
                given[command] = hold.CommandedAt!.Value;
                Assert.Equal(at, hold.CommandedAt);
            }, now => at = now);
        },
        iter: Walks);

    private static bool IsOfOneOrder(CommandId command, CommandId order) => command.Value.StartsWith($"{order.Value}-", StringComparison.Ordinal);

    [Fact]
    public void Where_a_person_opens_nothing_that_is_shown_does() => AnyWalk.Sample(
        walk => Walk(walk, (before, input, after) =>
        {
            var isByHandOnly = before.Mode is LaneMode.Attendant or LaneMode.OutOfService || before is { Mode: LaneMode.Evacuation, Kind: LaneKind.Entry };
            if (isByHandOnly && input is not (LaneInput.OpenOrdered or LaneInput.ModeOrdered))
                Assert.DoesNotContain(after.Effects, effect => effect is LaneEffect.OpenGate);
        }),
        iter: Walks);

    [Fact]
    public void A_vehicle_is_only_told_as_an_intruder_where_the_gate_is_not_kept_open() => AnyWalk.Sample(
        walk => Walk(walk, (_, _, after) =>
            Assert.False(after.State.IsHeldOpen && after.Effects.Contains(new LaneEffect.Raise(FaultCode.UnauthorisedPassage)), "An alarm at a lane that is kept open.")),
        iter: Walks);

    [Fact]
    public void A_stay_begins_and_ends_only_when_the_closing_loop_falls_and_no_stay_begins_twice() => AnyWalk.Sample(
        walk =>
        {
            var opened = new HashSet<StayId>();
            Walk(walk, (before, input, after) =>
            {
                foreach (var effect in after.Effects)
                {
                    if (effect is not (LaneEffect.OpenStay or LaneEffect.CloseStay))
                        continue;
                    // A fall out of sight commits a visit that was crossing already, and says so.
                    var isSeen = before.Closing == LoopState.Occupied && input is LaneInput.ClosingOff;
                    // Three loops: it fell before, and only now nothing is under the arm any more.
                    var isCleared = before.Visit!.HasLeftClosing && after.State is { IsUnderArm: false, Closing: LoopState.Free };
                    var isTold = before.Phase == LanePhase.Crossing && after.Effects.Contains(new LaneEffect.Raise(FaultCode.PassageUnseen));
                    Assert.True(isSeen || isCleared || (isTold && input is LaneInput.ClosingOff), "Committed without a fall.");
                    Assert.True(effect is not LaneEffect.OpenStay open || opened.Add(open.Stay), "One stay twice.");
                }
            });
        },
        iter: Walks);

    [Fact]
    public void A_lane_is_idle_when_and_only_when_it_serves_nobody_and_it_overlooks_nobody() => AnyWalk.Sample(
        walk => Walk(walk, (_, _, after) =>
        {
            var state = after.State;
            Assert.Equal(state.Phase == LanePhase.Idle, state.Visit is null);
            if (state.Phase == LanePhase.Idle)
                Assert.True(state.Arming != LoopState.Occupied && state.Closing != LoopState.Occupied, "Somebody on a loop of an idle lane.");
            if (state.Phase is LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay)
                Assert.True(state.Closing != LoopState.Free || state.IsUnderArm, "A passage with nobody past the arm.");
            if (state.Phase == LanePhase.Open)
                Assert.NotEqual(GatePosition.Down, state.Gate);
        }),
        iter: Walks);

    [Fact]
    public void A_lane_never_sticks() => AnyWalk.Sample(
        walk =>
        {
            var lane = Walk(walk, (_, _, _) => { });
            // Everybody is gone and the gate comes down; then the longest wait runs out.
            var later = (lane.Now - Lane.Noon).TotalSeconds + 100;
            lane.Back().Mode(LaneMode.Normal, "mode-order-last").ArmingOff().SafetyOff().ClosingOff().Down()
                .Say(new LaneInput.DeviceBack(FaultCode.CameraFailed)).At($"{later}s");
            Assert.Equal(LanePhase.Idle, lane.Phase);

            Assert.Equal(LanePhase.Present, lane.ArmingOn().Phase);
        },
        iter: Walks);

    [Fact]
    public void The_same_inputs_give_the_same_lane_and_the_same_effects() => AnyWalk.Sample(
        walk =>
        {
            var one = Walk(walk, (_, _, _) => { });
            var other = Walk(walk, (_, _, _) => { });
            Assert.Equal(one.State, other.State);
            Assert.Equal(one.Done, other.Done);
        },
        iter: 1_000);

    private static Lane Walk(
        (LaneKind Kind, int Setup, (int Choice, int Seconds)[] Steps) walk,
        Action<LaneState, LaneInput, LaneDecision> look,
        Action<Instant>? clock = null)
    {
        var lane = new Lane(walk.Kind, look, clock, Setups[walk.Setup]);
        for (var i = 0; i < walk.Steps.Length; i++)
        {
            var (choice, seconds) = walk.Steps[i];
            Step(lane, Choices[choice], i);
            if (string.Equals(Choices[choice], "wait", StringComparison.Ordinal))
                lane.At($"{(lane.Now - Lane.Noon).TotalSeconds + seconds}s");
        }

        return lane;
    }

    private static Lane Step(Lane lane, string choice, int number) => choice switch
    {
        "arming on" => lane.ArmingOn(),
        "arming off" => lane.ArmingOff(),
        "closing on" => lane.ClosingOn(),
        "closing off" => lane.ClosingOff(),
        "up" => lane.Up(),
        "down" => lane.Down(),
        "moving" => lane.Gate(GatePosition.Moving),
        "plate" => lane.Plate(),
        "plate inside" => lane.Plate(Lane.Inside(0)),
        "plate due" => lane.Plate(Lane.Inside(12_00)),
        "plate full" => lane.Plate(new Standing.Full()),
        "unread" => lane.Say(new LaneInput.PlateUnread(PlateRefusal.TooUnsure, "")),
        "asked" => lane.Ask(),
        "printed" => lane.Printed(),
        "not printed" => lane.NotPrinted(),
        "taken" => lane.Taken(),
        "shown" => lane.Show(Lane.Inside(0)),
        "shown due" => lane.Show(Lane.Inside(12_00)),
        "named" => lane.Name(Lane.Inside(0)),
        "named due" => lane.Name(Lane.Inside(12_00)),
        "paid" => lane.Paid(),
        "done" => Replied(lane, GateOutcome.Done),
        "unknown" => Replied(lane, GateOutcome.Unknown),
        "refused" => Replied(lane, GateOutcome.Refused),
        "order" => lane.Order($"order-{number:0000}", StayFate.Owing, life: "60s"),
        "tag" => lane.Tag(lane.State.Kind == LaneKind.Entry ? new Standing.NotInside() : Lane.Inside(0)),
        "tag refused" => lane.Tag(new Standing.Refused(Refusal.NotValid)),
        "card" => lane.Card(lane.State.Kind == LaneKind.Entry ? new Standing.NotInside() : Lane.Inside(0)),
        "denied" => lane.Plate(new Standing.Refused(Refusal.Denied)),
        "safety on" => lane.SafetyOn(),
        "safety off" => lane.SafetyOff(),
        "camera gone" => lane.Say(new LaneInput.DeviceFailed(FaultCode.CameraFailed)),
        "camera back" => lane.Say(new LaneInput.DeviceBack(FaultCode.CameraFailed)),
        "normal" => lane.Mode(LaneMode.Normal, $"mode-order-{number:0000}"),
        "attendant" => lane.Mode(LaneMode.Attendant, $"mode-order-{number:0000}"),
        "kept open" => lane.Mode(LaneMode.KeptOpen, $"mode-order-{number:0000}"),
        "evacuation" => lane.Mode(LaneMode.Evacuation, $"mode-order-{number:0000}"),
        "closed" => lane.Mode(LaneMode.OutOfService, $"mode-order-{number:0000}"),
        "turn" => lane.Turn(lane.State.Kind == LaneKind.Entry ? LaneKind.Exit : LaneKind.Entry),
        "lost" => lane.Lost(),
        "back" => lane.Back(),
        "restart" => lane.Restart(),
        _ => lane,
    };

    private static Lane Replied(Lane lane, GateOutcome outcome) => lane.Commands.Count == 0 ? lane : lane.Replied(outcome);
}
