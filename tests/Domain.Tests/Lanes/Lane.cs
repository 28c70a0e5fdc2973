using System.Globalization;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>
/// One lane in a test: says inputs to the machine, lets its waits run out when time passes, and remembers what the
/// machine wanted done. It begins empty, with the gate down.
/// </summary>
internal sealed class Lane
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    internal static readonly StayId Stay = StayId.Parse("stay-of-abc1d23");
    internal static readonly TicketId Ticket = TicketId.Parse("ticket-0001");

    private readonly Dictionary<LaneDeadline, Instant> deadlines = [];
    private readonly Action<LaneState, LaneInput, LaneDecision>? look;
    private readonly Action<Instant>? clock;
    private int ids;

    /// <summary>A lane that shows each decision: the lane before, the input, and what the machine answered.</summary>
    internal Lane(
        LaneKind kind,
        Action<LaneState, LaneInput, LaneDecision>? look = null,
        Action<Instant>? clock = null,
        LaneSetup? setup = null)
    {
        this.look = look;
        this.clock = clock;
        State = LaneState.Unknown(kind);
        Say(new LaneInput.SetUp(kind, setup ?? LaneSetup.Default)).ArmingOff().SafetyOff().ClosingOff().Gate(GatePosition.Down);
        Done.Clear();
    }

    internal LaneState State { get; private set; }

    internal Instant Now { get; private set; } = Noon;

    internal List<LaneEffect> Done { get; } = [];

    internal SortedSet<FaultCode> Faults { get; } = [];

    internal LanePhase Phase => State.Phase;

    internal List<LaneEffect.OpenGate> Commands => [.. Done.OfType<LaneEffect.OpenGate>()];

    internal List<LaneEffect.OpenStay> Opened => [.. Done.OfType<LaneEffect.OpenStay>()];

    internal List<LaneEffect.CloseStay> Closed => [.. Done.OfType<LaneEffect.CloseStay>()];

    internal List<LaneEffect.VoidVisit> Voided => [.. Done.OfType<LaneEffect.VoidVisit>()];

    internal static Lane Entry() => new(LaneKind.Entry);

    internal static Lane Exit() => new(LaneKind.Exit);

    internal static Lane Entry(LaneSetup setup) => new(LaneKind.Entry, setup: setup);

    internal static Lane Exit(LaneSetup setup) => new(LaneKind.Exit, setup: setup);

    /// <summary>A vehicle entering by its plate: the gate is up and it stands before it.</summary>
    internal static Lane EntryOpened() => Entry().At("0s").ArmingOn().At("1s").Plate().Replied().At("2s").Up();

    /// <summary>A vehicle leaving that owes nothing: the gate is up and it stands before it.</summary>
    internal static Lane ExitOpened() => Exit().At("0s").ArmingOn().At("1s").Plate(Inside(0)).Replied().At("2s").Up();

    internal static Standing Inside(long dueCentavos) => new Standing.Inside(Stay, Noon - Duration.FromHours(1), Brl.FromCentavos(dueCentavos));

    /// <summary>So many seconds after noon; what the lane waited for until then comes first.</summary>
    internal Lane At(string offset)
    {
        var at = Noon + Duration.FromMilliseconds((long)(decimal.Parse(offset.TrimEnd('s'), CultureInfo.InvariantCulture) * 1000));
        while (deadlines.Count > 0 && deadlines.MinBy(pair => pair.Value) is var next && next.Value <= at)
        {
            deadlines.Remove(next.Key);
            Now = next.Value;
            Say(new LaneInput.DeadlinePassed(next.Key));
        }

        Now = at;
        return this;
    }

    internal Lane Say(LaneInput input)
    {
        // The program's timers die with it.
        if (input is LaneInput.Restarted)
            deadlines.Clear();
        var decision = LaneMachine.Decide(State, input, Now);
        clock?.Invoke(Now);
        look?.Invoke(State, input, decision);
        State = decision.State;
        Done.AddRange(decision.Effects);
        foreach (var effect in decision.Effects)
            Follow(effect);
        return this;
    }

    internal Lane ArmingOn() => Say(new LaneInput.ArmingOn(FreshVisit()));

    internal Lane ArmingOff() => Say(new LaneInput.ArmingOff());

    internal Lane ClosingOn() => Say(new LaneInput.ClosingOn(FreshVisit()));

    internal Lane ClosingOff() => Say(new LaneInput.ClosingOff());

    internal Lane SafetyOn() => Say(new LaneInput.SafetyOn(FreshVisit()));

    internal Lane SafetyOff() => Say(new LaneInput.SafetyOff());

    internal Lane Gate(GatePosition position) => Say(new LaneInput.GateMoved(position));

    internal Lane Up() => Gate(GatePosition.Up);

    internal Lane Down() => Gate(GatePosition.Down);

    internal Lane Lost() => Say(new LaneInput.BoardLost());

    internal Lane Back() => Say(new LaneInput.BoardBack());

    internal Lane Restart() => Say(new LaneInput.Restarted());

    internal Lane Plate(Standing? standing = null, string plate = "ABC1D23") =>
        Say(new LaneInput.PlateRead(Domain.Plates.Plate.Parse(plate), 900, "", standing ?? new Standing.NotInside()));

    internal Lane Tag(Standing? standing = null, string tag = "00AA11BB") =>
        Say(new LaneInput.TagRead(TagId.Parse(tag), standing ?? new Standing.NotInside()));

    internal Lane Card(Standing? standing = null, string card = "CARD77") =>
        Say(new LaneInput.CardShown(CardId.Parse(card), standing ?? new Standing.NotInside()));

    internal Lane NoPlate() => Say(new LaneInput.PlateUnread(PlateRefusal.NoPlate, ""));

    internal Lane Ask() => Say(new LaneInput.TicketAsked(Ticket, IsFull: false));

    internal Lane Printed() => Say(new LaneInput.TicketPrinted(Ticket));

    internal Lane NotPrinted() => Say(new LaneInput.TicketNotPrinted(Ticket));

    internal Lane Taken() => Say(new LaneInput.TicketTaken());

    internal Lane Show(Standing standing) => Say(new LaneInput.TicketShown(Ticket, standing));

    internal Lane Paid() => Say(new LaneInput.StayPaid(Stay));

    /// <summary>The board's answer to the last command.</summary>
    internal Lane Replied(GateOutcome outcome = GateOutcome.Done) =>
        Say(new LaneInput.GateReplied(Commands[^1].Command, outcome));

    internal Lane Order(string command = "order-0001", StayFate fate = StayFate.Waived, string age = "0s", string life = "5s") =>
        Say(new LaneInput.OpenOrdered(
            new ManualOpen(
                CommandId.Parse(command), OperatorId.Parse("ana"), OpenReason.PlateNotRead, "", fate, Now - Seconds(age), Now - Seconds(age) + Seconds(life)),
            FreshVisit()));

    internal Lane Mode(LaneMode mode, string command = "mode-order-1", StayFate fate = StayFate.Waived, string age = "0s", string life = "5s") =>
        Say(new LaneInput.ModeOrdered(new ModeOrder(
            mode, CommandId.Parse(command), OperatorId.Parse("ana"), OpenReason.Service, "", fate, Now - Seconds(age), Now - Seconds(age) + Seconds(life))));

    internal Lane Turn(LaneKind direction, string age = "0s", string life = "5s") =>
        Say(new LaneInput.DirectionOrdered(new DirectionOrder(
            direction, CommandId.Parse("turn-order-1"), OperatorId.Parse("ana"), "", Now - Seconds(age), Now - Seconds(age) + Seconds(life))));

    internal Lane Name(Standing standing, string age = "0s", string life = "5s") =>
        Say(new LaneInput.StayNamed(
            new NamingOrder(Stay, CommandId.Parse("name-order-1"), OperatorId.Parse("ana"), "", Now - Seconds(age), Now - Seconds(age) + Seconds(life)), standing));

    private static Duration Seconds(string text) => Duration.FromSeconds(int.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture));

    private LaneVisitId FreshVisit() => LaneVisitId.Parse(string.Create(CultureInfo.InvariantCulture, $"visit-{++ids:0000}"));

    private void Follow(LaneEffect effect)
    {
        switch (effect)
        {
            case LaneEffect.StartDeadline start:
                deadlines[start.Deadline] = start.At;
                break;
            case LaneEffect.StopDeadline stop:
                deadlines.Remove(stop.Deadline);
                break;
            case LaneEffect.Raise raise:
                Faults.Add(raise.Fault);
                break;
            case LaneEffect.Clear clear:
                Faults.Remove(clear.Fault);
                break;
        }
    }
}
