using CsCheck;
using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
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

/// <summary>Any fact that a garage can write down.</summary>
internal static class FactGen
{
    internal static readonly GarageId Garage = GarageId.Parse("centro");

    private static readonly Gen<string> Minted = Gen.String[Gen.Char["abcdef0123456789-"], 8, 64];
    private static readonly Gen<string> Slug = Gen.String[Gen.Char["abcdef0123456789-"], 1, 39].Select(rest => $"x{rest}");
    private static readonly Gen<Instant> At = Gen.Long[1, 4_000_000_000L * 10_000_000].Select(Instant.FromUnixTimeTicks);
    private static readonly Gen<Brl> Owed = Gen.Long[0, 1_000_000_00].Select(Brl.FromCentavos);
    private static readonly Gen<Brl> Any = Gen.Long[-1_000_000_00, 1_000_000_00].Select(Brl.FromCentavos);
    private static readonly Gen<string> Text = Gen.String[Gen.Char["aé ç/ñ.\n"], 0, 30];
    private static readonly Gen<Plate> AnyPlate =
        Gen.Select(Gen.String[Gen.Char['A', 'Z'], 3, 3], Gen.Int[0, 9], Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"], Gen.Int[0, 99])
            .Select((letters, digit, fifth, last) => Plate.Parse($"{letters}{digit}{fifth}{last:00}"));

    private static readonly Gen<LaneId> Lanes = Slug.Select(LaneId.Parse);
    private static readonly Gen<StayId> Stays = Minted.Select(StayId.Parse);
    private static readonly Gen<LaneVisitId> Visits = Minted.Select(LaneVisitId.Parse);
    private static readonly Gen<TicketId> Tickets = Minted.Select(TicketId.Parse);
    private static readonly Gen<CommandId> Commands = Minted.Select(CommandId.Parse);

    private static readonly Gen<ListStamp> Stamps = Gen.Select(
        Gen.Int[0, int.MaxValue], Gen.Long[0, 1_000_000_000], (version, seconds) => new ListStamp(version, Duration.FromSeconds(seconds)));

    private static readonly Gen<SubscriberContract> Contracts = Gen.Select(
        Slug, At, At, (group, from, until) => new SubscriberContract(SubscriberGroupId.Parse(group), from, until));

    private static readonly Gen<AccessNote> Notes = Gen.Select(
        Stamps, Stamps, Gen.Bool, Contracts, Gen.Bool, Stays, Gen.Int[0, 7],
        (denied, subscribers, isSubscriber, contract, hasStop, stops, flags) => new AccessNote(denied, subscribers)
        {
            Contract = isSubscriber ? contract : null,
            Stops = hasStop ? stops : null,
            BeginsHere = (flags & 1) != 0,
            IsWatched = (flags & 2) != 0,
            IsOutOfOrder = (flags & 4) != 0,
        });

    private static readonly Gen<Standing> Bare = Gen.OneOf<Standing>(
        Gen.Const<Standing>(new Standing.NotInside()),
        Gen.Const<Standing>(new Standing.Full()),
        OneOf<Refusal>().Select(why => (Standing)new Standing.Refused(why)),
        Gen.Select(Stays, At, Owed, (stay, since, due) => (Standing)new Standing.Inside(stay, since, due)));

    internal static readonly Gen<Standing> Standings = Gen.Select(
        Bare, Gen.Bool, Notes, (standing, isAsked, note) => isAsked ? standing with { Access = note } : standing);

    internal static readonly Gen<Credential> Credentials = Gen.OneOf<Credential>(
        AnyPlate.Select(plate => (Credential)new Credential.ByPlate(plate)),
        Tickets.Select(ticket => (Credential)new Credential.ByTicket(ticket)),
        Gen.Int[10_000_000, 99_999_999].Select(number => (Credential)new Credential.ByTag(TagId.Parse($"E200{number}"))),
        Gen.Int[1000, 9999].Select(number => (Credential)new Credential.ByCard(CardId.Parse($"C{number}"))),
        Gen.Const<Credential>(new Credential.Unidentified()));

    internal static readonly Gen<ManualOpen> Orders = Gen.Select(
        Commands, Slug.Select(OperatorId.Parse), OneOf<OpenReason>(), Text, OneOf<StayFate>(), At, At,
        (command, by, reason, note, fate, asked, expires) => new ManualOpen(command, by, reason, note, fate, asked, expires));

    internal static readonly Gen<LaneInput> Inputs = Gen.OneOf(
        Visits.Select(visit => (LaneInput)new LaneInput.ArmingOn(visit)),
        Gen.Const<LaneInput>(new LaneInput.ArmingOff()),
        Visits.Select(visit => (LaneInput)new LaneInput.ClosingOn(visit)),
        Gen.Const<LaneInput>(new LaneInput.ClosingOff()),
        OneOf<GatePosition>().Where(position => position != GatePosition.Unknown).Select(position => (LaneInput)new LaneInput.GateMoved(position)),
        Gen.Const<LaneInput>(new LaneInput.BoardLost()),
        Gen.Const<LaneInput>(new LaneInput.BoardBack()),
        Gen.Select(AnyPlate, Gen.Int[0, 1000], Text, Standings,
            (plate, permille, picture, standing) => (LaneInput)new LaneInput.PlateRead(plate, permille, picture, standing)),
        Gen.Select(OneOf<PlateRefusal>(), Text, (why, picture) => (LaneInput)new LaneInput.PlateUnread(why, picture)),
        Gen.Select(Tickets, Gen.Bool, (ticket, isFull) => (LaneInput)new LaneInput.TicketAsked(ticket, isFull)),
        Gen.Select(OneOf<FaultCode>(), Slug, (fault, by) => (LaneInput)new LaneInput.Acknowledged(fault, OperatorId.Parse(by))),
        Tickets.Select(ticket => (LaneInput)new LaneInput.TicketPrinted(ticket)),
        Tickets.Select(ticket => (LaneInput)new LaneInput.TicketNotPrinted(ticket)),
        Gen.Const<LaneInput>(new LaneInput.TicketTaken()),
        Gen.Select(Tickets, Standings, (ticket, standing) => (LaneInput)new LaneInput.TicketShown(ticket, standing)),
        Stays.Select(stay => (LaneInput)new LaneInput.StayPaid(stay)),
        Gen.Select(Commands, OneOf<GateOutcome>(), (command, outcome) => (LaneInput)new LaneInput.GateReplied(command, outcome)),
        Gen.Select(Orders, Visits, (order, visit) => (LaneInput)new LaneInput.OpenOrdered(order, visit)),
        OneOf<LaneDeadline>().Select(deadline => (LaneInput)new LaneInput.DeadlinePassed(deadline)),
        Gen.Int[0, 2].Select(said => (LaneInput)new LaneInput.Restarted { Remembers = said == 0 ? null : said == 1 }),
        Visits.Select(visit => (LaneInput)new LaneInput.SafetyOn(visit)),
        Gen.Const<LaneInput>(new LaneInput.SafetyOff()),
        Gen.Select(Gen.Int[10_000_000, 99_999_999], Standings, (tag, standing) => (LaneInput)new LaneInput.TagRead(TagId.Parse($"E200{tag}"), standing)),
        Gen.Select(Gen.Int[1000, 9999], Standings, (card, standing) => (LaneInput)new LaneInput.CardShown(CardId.Parse($"C{card}"), standing)),
        Gen.Select(OneOf<LaneMode>(), Orders, (mode, order) => (LaneInput)new LaneInput.ModeOrdered(
            new ModeOrder(mode, order.Command, order.By, order.Reason, order.Note, order.Fate, order.AskedAt, order.Expires))),
        Gen.Select(OneOf<LaneKind>(), Orders, (kind, order) => (LaneInput)new LaneInput.DirectionOrdered(
            new DirectionOrder(kind, order.Command, order.By, order.Note, order.AskedAt, order.Expires))),
        Gen.Select(Stays, Orders, Standings, (stay, order, standing) => (LaneInput)new LaneInput.StayNamed(
            new NamingOrder(stay, order.Command, order.By, order.Note, order.AskedAt, order.Expires), standing)),
        OneOf<FaultCode>().Select(fault => (LaneInput)new LaneInput.DeviceFailed(fault)),
        OneOf<FaultCode>().Select(fault => (LaneInput)new LaneInput.DeviceBack(fault)),
        Gen.Select(OneOf<LaneKind>(), OneOf<LaneLoops>(), Gen.Bool, OneOf<CredentialPrecedence>(), OneOf<OnRefusal>(),
            (kind, loops, isReversible, precedence, onRefusal) =>
                (LaneInput)new LaneInput.SetUp(kind, new LaneSetup(loops, isReversible, new LanePolicy(precedence, onRefusal)))));

    private static readonly Gen<Payment> Payments = Gen.Select(
        Minted.Select(PaymentId.Parse), Stays, Gen.Long[1, 1_000_000_00].Select(Brl.FromCentavos), OneOf<PaymentMethod>(),
        Slug.Select(PayPointId.Parse), At, At,
        (id, stay, amount, method, point, at, until) => new Payment(id, stay, amount, method, point, at, until));

    private static readonly Gen<QuoteLine> Lines = Gen.Select(
        OneOf<QuoteLineKind>(), Gen.Long[1, 1000], Any, Any, At, At,
        (kind, count, unit, amount, from, until) => new QuoteLine(kind, count, unit, amount, from, until) { Label = kind.ToString() });

    private static readonly Gen<Quote> Quotes = Gen.Select(
        Slug.Select(TariffBookId.Parse), Gen.Int[1, int.MaxValue], At, Owed, Owed, Owed, At, Lines.List[0, 4],
        (book, version, at, total, paid, due, until, lines) => new Quote(book, version, at, total, paid, due, until, lines)
        {
            BookHash = DocumentHash.Parse(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(version)))),
            ZoneData = "TZDB: 2026a",
            TaxInside = due,
            Reductions = lines.Select(line => new Reduction(AgreementId.Parse("cinema"), due, line.Count % 2 == 0 ? Payer.Issuer : Payer.Garage)).ToList(),
        });

    internal static readonly Gen<Fact> Facts = Gen.OneOf(
        Gen.Select(Lanes, Inputs, OneOf<LanePhase>(), (lane, input, after) => (Fact)new Fact.LaneHeard(lane, input, after)),
        Gen.Select(Stays, Credentials, Lanes, At, Gen.Int[0, 9], Credentials.Array[0, 3], Contracts, (stay, by, lane, at, version, more, contract) => (Fact)new Fact.StayOpened(stay, by, lane, at)
        {
            AnnouncedVersion = version == 0 ? null : version,
            AlsoKnownBy = more.Aggregate(Alternates.None, (known, one) => known.With(one)),
            Contract = version % 2 == 0 ? null : contract,
            BySystem = version % 3 == 0,
        }),
        Gen.Select(Payments, Quotes, (payment, quote) => (Fact)new Fact.StayPaid(payment, quote)),
        Gen.Select(Stays, Lanes, OneOf<StayFate>(), Gen.Bool, (stay, lane, fate, bySystem) => (Fact)new Fact.StayLeft(stay, lane, fate) { BySystem = bySystem }),
        Gen.Select(Lanes, Visits, Gen.Bool, Tickets, (lane, visit, isPrinted, ticket) =>
            (Fact)new Fact.VisitVoided(lane, visit) { Ticket = isPrinted ? ticket : null }),
        Gen.Select(Stays, Tickets, Commands, Slug, Text, (stay, ticket, command, by, note) =>
            (Fact)new Fact.TicketLost(stay, ticket, new(command, OperatorId.Parse(by), note))),
        Gen.Select(Gen.Bool, Lanes, OneOf<FaultCode>(), (whole, lane, fault) => (Fact)new Fact.FaultRaised(whole ? null : lane, fault)),
        Gen.Select(Gen.Bool, Lanes, OneOf<FaultCode>(), (whole, lane, fault) => (Fact)new Fact.FaultCleared(whole ? null : lane, fault)),
        Gen.Int.Select(seconds => (Fact)new Fact.ClockStepped(Duration.FromSeconds(seconds))),
        Gen.Select(At, Gen.Long[1, 1L << 60], (before, ticks) => (Fact)new Fact.ClockRighted(before, Duration.FromTicks(ticks))));

    internal static readonly Gen<RecordedFact> Recorded = Gen.Select(
        Gen.Long[1, long.MaxValue], Gen.Long[1, long.MaxValue], At, OneOf<ClockQuality>(), Facts,
        (epoch, seq, at, clock, fact) => new RecordedFact(new(Garage, epoch, seq), at, clock, fact));

    private static Gen<T> OneOf<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return Gen.Int[0, values.Length - 1].Select(index => values[index]);
    }
}
