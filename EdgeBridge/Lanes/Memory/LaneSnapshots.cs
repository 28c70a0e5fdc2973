using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
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
        since.ToUnixTimeTicks());

    internal static LaneState ToState(this LaneSnapshot snapshot) => new(
        Known<LaneKind>(snapshot.Kind),
        snapshot.Phase == (int)LanePhase.Idle == snapshot.Visit is null
            ? Known<LanePhase>(snapshot.Phase)
            : throw new FormatException("A lane serves a vehicle, or it is idle."),
        Known<GatePosition>(snapshot.Gate),
        Known<LoopState>(snapshot.Arming),
        Known<LoopState>(snapshot.Closing),
        ToVisit(snapshot.Visit),
        ToVisit(snapshot.Next));

    internal static IEnumerable<FaultCode> ToFaults(this LaneSnapshot snapshot) =>
        (snapshot.Faults ?? throw new FormatException("The list of faults is missing.")).Select(Known<FaultCode>);

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
        visit.Commands);

    private static LaneVisit? ToVisit(VisitSnapshot? stored) => stored is null ? null : new(
        LaneVisitId.Parse(stored.Id), Instant.FromUnixTimeTicks(stored.ArmedAtUnixTicks))
    {
        Credential = stored.Plate is { } plate ? new Credential.ByPlate(Plate.Parse(plate))
            : stored.CredentialTicket is { } shown ? new Credential.ByTicket(TicketId.Parse(shown))
            : null,
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
