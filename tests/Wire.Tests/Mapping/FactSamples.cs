using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Wire.Tests.Mapping;

/// <summary>One fact of every kind, with one lane input of every kind: what the golden bytes are printed from.</summary>
internal static class FactSamples
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly LaneId Lane = LaneId.Parse("saida-1");
    private static readonly StayId Stay = StayId.Parse("stay-0001");
    private static readonly LaneVisitId Visit = LaneVisitId.Parse("visit-0001");
    private static readonly TicketId Ticket = TicketId.Parse("ticket-0001");
    private static readonly Plate Plate = Plate.Parse("ABC1D23");

    internal static IEnumerable<(string Name, RecordedFact Fact)> All()
    {
        var seq = 0;
        foreach (var input in Inputs())
            yield return ($"LaneHeard {input.GetType().Name}", Record(new Fact.LaneHeard(Lane, input, LanePhase.Opening)));
        foreach (var credential in (Credential[])[new Credential.ByPlate(Plate), new Credential.ByTicket(Ticket), new Credential.Unidentified()])
            yield return ($"StayOpened {credential.GetType().Name}", Record(new Fact.StayOpened(Stay, credential, Lane, At)));
        yield return ("StayPaid", Record(new Fact.StayPaid(Payment(), Quote())));
        yield return ("StayLeft", Record(new Fact.StayLeft(Stay, Lane, StayFate.Waived)));
        yield return ("VisitVoided", Record(new Fact.VisitVoided(Lane, Visit)));
        yield return ("FaultRaised", Record(new Fact.FaultRaised(Lane, FaultCode.GateDidNotLift)));
        yield return ("FaultCleared in the whole garage", Record(new Fact.FaultCleared(null, FaultCode.CloudOffline)));
        // What came later stands at the end, so that the rows above stay what they were.
        foreach (var credential in (Credential[])[new Credential.ByTag(TagId.Parse("E2003412")), new Credential.ByCard(CardId.Parse("C0077"))])
            yield return ($"StayOpened {credential.GetType().Name}", Record(new Fact.StayOpened(Stay, credential, Lane, At)));
        yield return ("StayPaid with the book's hash", Record(new Fact.StayPaid(Payment(), FullQuote())));
        foreach (var input in (LaneInput[])[new LaneInput.TicketAsked(Ticket, IsFull: true), new LaneInput.Acknowledged(FaultCode.PassageUnseen, OperatorId.Parse("ana"))])
            yield return ($"LaneHeard {input.GetType().Name}, later", Record(new Fact.LaneHeard(Lane, input, LanePhase.Opening)));
        yield return ("StayOpened with a version on its ticket", Record(new Fact.StayOpened(Stay, new Credential.ByTicket(Ticket), Lane, At) { AnnouncedVersion = 7 }));
        foreach (var (name, input) in LaterInputs())
            yield return ($"LaneHeard {name}", Record(new Fact.LaneHeard(Lane, input, LanePhase.Opening)));
        yield return ("StayOpened, known by four things", Record(new Fact.StayOpened(Stay, new Credential.ByPlate(Plate), Lane, At)
        {
            AlsoKnownBy = new Alternates(null, TagId.Parse("E2003412"), CardId.Parse("C0077"), Ticket),
        }));
        yield return ("VisitVoided with its ticket", Record(new Fact.VisitVoided(Lane, Visit) { Ticket = Ticket }));
        yield return ("LaneHeard StayNamed", Record(new Fact.LaneHeard(Lane, NamedStay(), LanePhase.Opening)));
        foreach (var (name, fact) in AccessFacts())
            yield return (name, Record(fact));
        yield return ("ClockStepped", Record(new Fact.ClockStepped(Duration.FromHours(-1))));
        yield return ("LaneHeard Restarted, remembering", Record(new Fact.LaneHeard(Lane, new LaneInput.Restarted { Remembers = true }, LanePhase.Opening)));
        yield return ("ClockRighted", Record(new Fact.ClockRighted(Instant.FromUtc(2026, 1, 1, 0, 0), Duration.FromDays(20_000))));

        RecordedFact Record(Fact fact) => new(new(FactGen.Garage, 3, ++seq), At + Duration.FromSeconds(seq), ClockQuality.Synced, fact);
    }

    private static LaneInput.StayNamed NamedStay() => new(
        new NamingOrder(Stay, CommandId.Parse("command-1"), OperatorId.Parse("ana"), "pela foto", At, At + Duration.FromSeconds(5)),
        new Standing.Inside(Stay, At, Brl.FromCentavos(12_00)));
    private static IEnumerable<(string Name, Fact Fact)> AccessFacts()
    {
        var contract = new SubscriberContract(SubscriberGroupId.Parse("mensal"), At, At + Duration.FromDays(30));
        var note = new AccessNote(new(4, Duration.FromMinutes(5)), new(7, Duration.Zero))
        {
            Contract = contract,
            Stops = Stay,
            BeginsHere = true,
            IsWatched = true,
            IsOutOfOrder = true,
        };
        yield return ("LaneHeard PlateRead, by the rules of access", new Fact.LaneHeard(
            Lane, new LaneInput.PlateRead(Plate, 930, "", new Standing.NotInside { Access = note }), LanePhase.Opening));
        yield return ("StayOpened by a subscription and the system", new Fact.StayOpened(Stay, new Credential.ByPlate(Plate), Lane, At)
        {
            Contract = contract,
            BySystem = true,
        });
        yield return ("StayLeft by the system", new Fact.StayLeft(Stay, Lane, StayFate.Waived) { BySystem = true });
        yield return ("TicketLost", new Fact.TicketLost(
            Stay, Ticket, new(CommandId.Parse("command-1"), OperatorId.Parse("ana"), "achou pela foto")));
    }

    private static IEnumerable<(string Name, LaneInput Input)> LaterInputs()
    {
        var by = OperatorId.Parse("ana");
        var command = CommandId.Parse("command-1");
        yield return ("SafetyOn", new LaneInput.SafetyOn(Visit));
        yield return ("SafetyOff", new LaneInput.SafetyOff());
        yield return ("TagRead", new LaneInput.TagRead(TagId.Parse("E2003412"), new Standing.Refused(Refusal.GroupFull)));
        yield return ("CardShown", new LaneInput.CardShown(CardId.Parse("C0077"), new Standing.NotInside()));
        yield return ("PlateRead, refused", new LaneInput.PlateRead(Plate, 930, "", new Standing.Refused(Refusal.Denied)));
        yield return ("ModeOrdered", new LaneInput.ModeOrdered(new ModeOrder(
            LaneMode.KeptOpen, command, by, OpenReason.Emergency, "bombeiros", StayFate.Waived, At, At + Duration.FromSeconds(5))));
        yield return ("DirectionOrdered", new LaneInput.DirectionOrdered(new DirectionOrder(
            LaneKind.Exit, command, by, "fim do show", At, At + Duration.FromSeconds(5))));
        yield return ("DeviceFailed", new LaneInput.DeviceFailed(FaultCode.CameraFailed));
        yield return ("DeviceBack", new LaneInput.DeviceBack(FaultCode.TicketFailed));
        yield return ("SetUp", new LaneInput.SetUp(
            LaneKind.Entry, new LaneSetup(LaneLoops.Three, IsReversible: true, new LanePolicy(CredentialPrecedence.ContractFirst, OnRefusal.AskTicket))));
    }

    internal static IEnumerable<LaneInput> Inputs()
    {
        yield return new LaneInput.ArmingOn(Visit);
        yield return new LaneInput.ArmingOff();
        yield return new LaneInput.ClosingOn(Visit);
        yield return new LaneInput.ClosingOff();
        yield return new LaneInput.GateMoved(GatePosition.Up);
        yield return new LaneInput.BoardLost();
        yield return new LaneInput.BoardBack();
        yield return new LaneInput.PlateRead(Plate, 930, "2026/03/02/a.jpg", new Standing.Inside(Stay, At, Brl.FromCentavos(12_00)));
        yield return new LaneInput.PlateRead(Plate, 930, "", new Standing.NotInside());
        yield return new LaneInput.PlateRead(Plate, 930, "", new Standing.Full());
        yield return new LaneInput.PlateUnread(PlateRefusal.Ambiguous, "2026/03/02/b.jpg");
        yield return new LaneInput.TicketAsked(Ticket, IsFull: false);
        yield return new LaneInput.TicketPrinted(Ticket);
        yield return new LaneInput.TicketNotPrinted(Ticket);
        yield return new LaneInput.TicketTaken();
        yield return new LaneInput.TicketShown(Ticket, new Standing.NotInside());
        yield return new LaneInput.StayPaid(Stay);
        yield return new LaneInput.GateReplied(CommandId.Parse("command-1"), GateOutcome.Unknown);
        yield return new LaneInput.OpenOrdered(
            new ManualOpen(
                CommandId.Parse("command-1"), OperatorId.Parse("ana"), OpenReason.Other, "bombeiros", StayFate.Waived, At, At + Duration.FromSeconds(5)),
            Visit);
        yield return new LaneInput.DeadlinePassed(LaneDeadline.BackOut);
        yield return new LaneInput.Restarted();
    }

    internal static Payment Payment() => new(
        PaymentId.Parse("payment-1"), Stay, Brl.FromCentavos(12_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1"), At, At + Duration.FromMinutes(15));

    internal static Quote Quote() => new(
        TariffBookId.Parse("t1"), 7, At, Brl.FromCentavos(12_00), Brl.Zero, Brl.FromCentavos(12_00), At + Duration.FromMinutes(15),
        [new QuoteLine(QuoteLineKind.First, 1, Brl.FromCentavos(12_00), Brl.FromCentavos(12_00), At, At + Duration.FromHours(1))]);

    internal static Quote FullQuote() => Quote() with
    {
        BookHash = DocumentHash.Parse(new string('b', 64)),
        ZoneData = "TZDB: 2026a",
        TaxInside = Brl.FromCentavos(60),
        Reductions = [new(AgreementId.Parse("cinema"), Brl.FromCentavos(5_00), Payer.Issuer)],
        Lines = [Quote().Lines[0] with { Label = "normal" }],
    };
}
