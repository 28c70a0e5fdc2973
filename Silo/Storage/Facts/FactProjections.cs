using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Payments;
using Fokus.Domain.Time;
using Fokus.Silo.Storage.Faults;
using Fokus.Silo.Storage.Stays;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage.Facts;

/// <summary>What a new fact changes in the tables that people look at. Run in the transaction that stores the fact.</summary>
internal static class FactProjections
{
    private static readonly string OpenStay = SqlText.Of("Facts/open_stay");
    private static readonly string PayStay = SqlText.Of("Facts/pay_stay");
    private static readonly string LeaveStay = SqlText.Of("Facts/leave_stay");
    private static readonly string KeepOrphan = SqlText.Of("Facts/keep_orphan");
    private static readonly string KeepContradiction = SqlText.Of("Facts/keep_contradiction");
    private static readonly string RecordOpening = SqlText.Of("Facts/record_opening");
    private static readonly string SettleOpening = SqlText.Of("Facts/settle_opening");
    private static readonly string RightStays = SqlText.Of("Facts/right_stays");
    private static readonly string LoseTicket = SqlText.Of("Facts/lose_ticket");
    private static readonly string VoidVisit = SqlText.Of("Facts/void_visit");

    /// <summary>The statements of one fact in its turn, in their order; none when nobody looks at it.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> Of(FactColumns fact, GarageZone zone) => EarlyOf(fact, zone).Concat(InTurnOf(fact));

    /// <summary>What a fact changes even when it comes before its turn: none of it minds what comes later.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> EarlyOf(FactColumns fact, GarageZone zone)
    {
        var (id, at) = (fact.Fact.Id, fact.Fact.At);
        var garage = id.Garage.Value;
        return fact.Fact.Fact switch
        {
            Fact.LaneHeard heard => Of(heard, id, at),
            Fact.StayOpened opened => [Opened(opened, id)],
            Fact.StayPaid paid => [Paid(paid, id, zone)],
            Fact.StayLeft left => [Command(LeaveStay, garage, left.Stay.Value, left.Lane.Value, at, (int)left.Fate, id.Epoch, id.Seq, left.BySystem)],
            Fact.VisitVoided voided => [Command(VoidVisit, garage, voided.Visit.Value, voided.Lane.Value, at)],
            Fact.TicketLost lost => [Lost(lost, id, at)],
            Fact.FaultRaised raised => [Command(FaultStore.Raise, garage, raised.Lane?.Value ?? "", (int)raised.Fault, at)],
            Fact.FaultCleared cleared => [Command(FaultStore.Clear, garage, cleared.Lane?.Value ?? "", (int)cleared.Fault, at)],
            // Nothing is reckoned anew by itself: whoever reads the facts finds it in its place among them.
            Fact.ClockStepped => [],
            // Only when every stay that began before it is here.
            Fact.ClockRighted => [],
            _ => throw new UnreachableException("Fact is a closed family"),
        };
    }

    /// <summary>What can be said of a fact only when everything before it is here: whether the stay that it names exists, and which stays there are.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> InTurnOf(FactColumns fact) => fact.Fact.Fact switch
    {
        Fact.StayPaid paid => [Orphan(fact, paid.Payment.Stay), Contradiction(fact, paid.Payment)],
        Fact.StayLeft left => [Orphan(fact, left.Stay)],
        Fact.TicketLost lost => [Orphan(fact, lost.Stay)],
        Fact.ClockRighted righted =>
            [Command(RightStays, fact.Fact.Id.Garage.Value, righted.Before, righted.By.BclCompatibleTicks / 10, fact.Fact.At)],
        _ => [],
    };

    internal static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Database.Fill(command.Parameters, values);
        return command;
    }

    private static IEnumerable<NpgsqlBatchCommand> Of(Fact.LaneHeard heard, FactId id, Instant at) => heard.Input switch
    {
        LaneInput.OpenOrdered ordered => [Ordered(heard.Lane, ordered.Order, id, at)],
        LaneInput.GateReplied replied =>
            [Command(SettleOpening, id.Garage.Value, replied.Command.Value, (int)replied.Outcome)],
        _ => [],
    };

    private static NpgsqlBatchCommand Ordered(LaneId lane, ManualOpen order, FactId id, Instant at) => Command(
        RecordOpening,
        id.Garage.Value,
        order.Command.Value,
        lane.Value,
        order.By.Value,
        (int)order.Reason,
        Storable(order.Note),
        (int)order.Fate,
        order.AskedAt,
        at,
        id.Epoch,
        id.Seq);

    private static NpgsqlBatchCommand Lost(Fact.TicketLost lost, FactId id, Instant at) => Command(
        LoseTicket,
        id.Garage.Value,
        lost.Stay.Value,
        lost.Ticket.Value,
        lost.Order.Id.Value,
        lost.Order.By.Value,
        Storable(lost.Order.Note),
        at,
        id.Epoch,
        id.Seq);

    /// <summary>The database holds no zero character.</summary>
    private static string Storable(string note) => note.Replace('\0', '\uFFFD');

    private static NpgsqlBatchCommand Opened(Fact.StayOpened opened, FactId id)
    {
        // Whichever was shown: a vehicle shows one of a kind at most, and its stay is found by each.
        var shown = opened.AlsoKnownBy.With(opened.Credential);
        return Command(
            OpenStay,
            id.Garage.Value,
            opened.Stay.Value,
            opened.Lane.Value,
            shown.Plate?.Canonical,
            shown.Plate?.Written,
            shown.Ticket?.Value,
            opened.EnteredAt,
            id.Epoch,
            id.Seq,
            opened.AnnouncedVersion,
            StayColumns.KindOf(opened.Credential),
            shown.Tag?.Canonical,
            shown.Card?.Canonical,
            opened.Contract?.Group.Value,
            opened.Contract?.From,
            opened.Contract?.Until,
            opened.BySystem);
    }

    private static NpgsqlBatchCommand Paid(Fact.StayPaid paid, FactId id, GarageZone zone) => Command(
        PayStay,
        id.Garage.Value,
        paid.Payment.Id.Value,
        paid.Payment.Stay.Value,
        paid.Payment.Amount.Centavos,
        (int)paid.Payment.Method,
        paid.Payment.Point.Value,
        paid.Payment.PaidAt,
        paid.Payment.PaidUntil,
        zone.DayOf(paid.Payment.PaidAt),
        id.Epoch,
        id.Seq);

    private static NpgsqlBatchCommand Orphan(FactColumns fact, StayId stay) =>
        Kept(fact, KeepOrphan, "It names a stay that was never opened.", stay.Value);

    private static NpgsqlBatchCommand Contradiction(FactColumns fact, Payment payment) => Kept(
        fact,
        KeepContradiction,
        "Its payment was reported before, with another amount or for another stay.",
        payment.Id.Value,
        payment.Stay.Value,
        payment.Amount.Centavos);

    private static NpgsqlBatchCommand Kept(FactColumns fact, string sql, string why, params ReadOnlySpan<object?> values) => Command(
        sql,
        [
            fact.Fact.Id.Garage.Value,
            fact.Fact.Id.Epoch,
            fact.Fact.Id.Seq,
            why,
            fact.Body,
            (int)FaultCode.FactPoisoned,
            fact.Fact.At,
            .. values,
        ]);
}
