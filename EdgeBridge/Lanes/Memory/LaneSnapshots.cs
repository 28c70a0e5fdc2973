using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>Lane states to snapshots and back. A snapshot that does not fit is refused with a <see cref="FormatException"/>.</summary>
internal static class LaneSnapshots
{
    internal static string NameOf(LaneId lane) => $"lane/{lane}";

    internal static LaneSnapshot Of(LaneState state, IEnumerable<FaultCode> faults, Instant since) => new(
        (int)state.Kind,
        (int)state.Phase,
        (int)state.Gate,
        (int)state.Arming,
        (int)state.Closing,
        Of(state.Visit),
        Of(state.Next),
        faults.Select(fault => (int)fault).ToList(),
        since.ToUnixTimeTicks())
    {
        Safety = (int)state.SafetySensor,
        Setup = new((int)state.Setup.Loops, state.Setup.IsReversible, (int)state.Setup.Policy.Precedence, (int)state.Setup.Policy.OnRefusal),
        Mode = (int)state.Mode,
        Hold = state.Hold is { } hold
            ? new(hold.Order.Value, (int)hold.Fate, hold.Commands, hold.Tries, hold.Command?.Value, hold.CommandedAt?.ToUnixTimeTicks())
            : null,
        IsBlind = state.IsBlind,
        IsFollowed = state.IsFollowed,
        PassedTag = state.PassedTag?.Tag.Canonical,
        PassedTagUntilUnixTicks = state.PassedTag?.Until.ToUnixTimeTicks() ?? 0,
    };

    internal static LaneState ToState(this LaneSnapshot snapshot) => new(
        Known<LaneKind>(snapshot.Kind),
        snapshot.Phase == (int)LanePhase.Idle == snapshot.Visit is null
            ? Known<LanePhase>(snapshot.Phase)
            : throw new FormatException("A lane serves a vehicle, or it is idle."),
        Known<GatePosition>(snapshot.Gate),
        Known<LoopState>(snapshot.Arming),
        Known<LoopState>(snapshot.Closing),
        ToVisit(snapshot.Visit),
        ToVisit(snapshot.Next))
    {
        SafetySensor = Known<LoopState>(snapshot.Safety),
        Setup = ToSetup(snapshot.Setup),
        Mode = Known<LaneMode>(snapshot.Mode),
        Hold = ToHold(snapshot.Hold),
        IsBlind = snapshot.IsBlind,
        IsFollowed = snapshot.IsFollowed,
        PassedTag = snapshot.PassedTag is { } tag
            ? new PassedTag(TagId.Parse(tag), Instant.FromUnixTimeTicks(snapshot.PassedTagUntilUnixTicks))
            : null,
    };

    internal static IEnumerable<FaultCode> ToFaults(this LaneSnapshot snapshot) =>
        (snapshot.Faults ?? throw new FormatException("The list of faults is missing.")).Select(Known<FaultCode>);

    private static LaneSetup ToSetup(SetupSnapshot? stored) => stored is null ? LaneSetup.Default : new(
        Known<LaneLoops>(stored.Loops),
        stored.IsReversible,
        new LanePolicy(Known<CredentialPrecedence>(stored.Precedence), Known<OnRefusal>(stored.OnRefusal)));

    private static Hold? ToHold(HoldSnapshot? stored) => stored is null ? null : new(CommandId.Parse(stored.Order), Known<StayFate>(stored.Fate))
    {
        Commands = stored.Commands,
        Tries = stored.Tries,
        Command = stored.Command is { } command ? CommandId.Parse(command) : null,
        CommandedAt = stored.CommandedAtUnixTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null,
    };

    private static VisitSnapshot? Of(LaneVisit? visit) => visit is null ? null : new(
        visit.Id.Value,
        visit.ArmedAt.ToUnixTimeTicks(),
        (visit.Credential as Credential.ByPlate)?.Plate.Written,
        (visit.Credential as Credential.ByTicket)?.Ticket.Value,
        visit.Stay?.Value,
        visit.Due.Centavos,
        visit.Ticket?.Value,
        (int)visit.Fate,
        visit.Command?.Value,
        visit.IsByHand,
        visit.Commands)
    {
        Tag = (visit.Credential as Credential.ByTag)?.Tag.Canonical,
        Card = (visit.Credential as Credential.ByCard)?.Card.Canonical,
        AlsoPlate = visit.AlsoKnownBy.Plate?.Written,
        AlsoTag = visit.AlsoKnownBy.Tag?.Canonical,
        AlsoCard = visit.AlsoKnownBy.Card?.Canonical,
        AlsoTicket = visit.AlsoKnownBy.Ticket?.Value,
        Refused = (int?)visit.Refused,
        IsByMode = visit.IsByMode,
        HasLeftClosing = visit.HasLeftClosing,
        Access = AccessSnapshot.Of(visit.Access),
    };

    private static LaneVisit? ToVisit(VisitSnapshot? stored) => stored is null ? null : new(
        LaneVisitId.Parse(stored.Id), Instant.FromUnixTimeTicks(stored.ArmedAtUnixTicks))
    {
        Credential = stored.Plate is { } plate ? new Credential.ByPlate(Plate.Parse(plate))
            : stored.CredentialTicket is { } shown ? new Credential.ByTicket(TicketId.Parse(shown))
            : stored.Tag is { } tag ? new Credential.ByTag(TagId.Parse(tag))
            : stored.Card is { } card ? new Credential.ByCard(CardId.Parse(card))
            : null,
        AlsoKnownBy = new(
            stored.AlsoPlate is { } alsoPlate ? Plate.Parse(alsoPlate) : null,
            stored.AlsoTag is { } alsoTag ? TagId.Parse(alsoTag) : null,
            stored.AlsoCard is { } alsoCard ? CardId.Parse(alsoCard) : null,
            stored.AlsoTicket is { } alsoTicket ? TicketId.Parse(alsoTicket) : null),
        Refused = stored.Refused is { } refused ? Known<Refusal>(refused) : null,
        IsByMode = stored.IsByMode,
        HasLeftClosing = stored.HasLeftClosing,
        Access = stored.Access?.ToNote(),
        Stay = stored.Stay is { } stay ? StayId.Parse(stay) : null,
        Due = Brl.FromCentavos(stored.DueCentavos),
        Ticket = stored.Ticket is { } ticket ? TicketId.Parse(ticket) : null,
        Fate = Known<StayFate>(stored.Fate),
        Command = stored.Command is { } command ? CommandId.Parse(command) : null,
        IsByHand = stored.IsByHand,
        Commands = stored.Commands,
    };

    private static T Known<T>(int number)
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(value) ? value : throw new FormatException($"{number} is not a {typeof(T).Name}.");
    }
}
