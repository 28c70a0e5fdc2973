using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Rows;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.EdgeBridge.Stays.Book.Access;
using Fokus.Wire.Mapping;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Book;

/// <summary>Stays and payments as rows.</summary>
internal static class StayRows
{
    private static readonly string InsertStay = Text("insert_stay");
    private static readonly string InsertAnnounced = Text("insert_announced");
    private static readonly string PayStay = Text("pay_stay");
    private static readonly string InsertPayment = Text("insert_payment");
    private static readonly string LeaveStay = Text("leave_stay");
    private static readonly string RightStays = Text("right_stays");
    private static readonly string ReadOpen = Text("read_open_stays");
    private static readonly string ReadLatest = Text("read_latest_stays");
    private static readonly string ReadStay = Text("read_stay");
    private static readonly string ReadPayment = Text("read_payment");

    internal static StoreSchema Schema { get; } = new("Stays", Text("create_stays"), Text("salvage_stays"), Text("trim_stays"));

    /// <summary>Salvaged by itself: a damaged database from before it has no such table, and its stays are taken over all the same.</summary>
    internal static StoreSchema AnnouncedSchema { get; } = new("Tickets", Text("create_stays"), Text("salvage_announced"));

    /// <summary>The stay that a fact begins.</summary>
    internal static Stay Of(Fact.StayOpened opened) => new(opened.Stay, opened.Credential, opened.Lane, opened.EnteredAt)
    {
        AnnouncedVersion = opened.AnnouncedVersion,
        AlsoKnownBy = opened.AlsoKnownBy,
        Contract = opened.Contract,
        StartedBySystem = opened.BySystem,
    };

    internal static IEnumerable<StoreWrite> WritesFor(RecordedFact recorded) => recorded.Fact switch
    {
        Fact.StayOpened opened => Opened(opened),
        Fact.StayPaid paid =>
        [
            new(
                InsertPayment,
                ("$payment", paid.Payment.Id.Value),
                ("$stay", paid.Payment.Stay.Value),
                ("$at", paid.Payment.PaidAt.ToUnixTimeTicks()),
                ("$fact", FactRows.Bytes(recorded))),
            new(
                PayStay,
                ("$amount", paid.Payment.Amount.Centavos),
                ("$until", paid.Payment.PaidUntil.ToUnixTimeTicks()),
                ("$stay", paid.Payment.Stay.Value)),
        ],
        Fact.StayLeft left =>
        [
            new(LeaveStay, ("$at", recorded.At.ToUnixTimeTicks()), ("$fate", (int)left.Fate), ("$stay", left.Stay.Value)),
            .. StayAccessRows.Left(left),
        ],
        Fact.ClockRighted righted =>
        [
            new(
                RightStays,
                ("$before", righted.Before.ToUnixTimeTicks()),
                ("$by", righted.By.BclCompatibleTicks),
                ("$at", recorded.At.ToUnixTimeTicks())),
        ],
        Fact.TicketLost lost => [LostTicketRows.WriteFor(lost, recorded.At)],
        Fact.LaneHeard or Fact.VisitVoided or Fact.FaultRaised or Fact.FaultCleared or Fact.ClockStepped => [],
        _ => throw new UnreachableException("Fact is a closed family"),
    };

    internal static List<Stay> Open(StoreReader store) => store.Rows(ReadOpen, Stay);

    internal static List<Stay> Latest(StoreReader store, int most) => store.Rows(ReadLatest, Stay, ("$most", most));

    internal static Stay? Find(StoreReader store, StayId stay) =>
        store.Rows(ReadStay, Stay, ("$stay", stay.Value)).FirstOrDefault();

    internal static Fact.StayPaid? FindPayment(StoreReader store, GarageId garage, PaymentId payment) =>
        store.Rows(ReadPayment, row => (byte[])row[0], ("$payment", payment.Value))
            .Select(row => FactMapping.Read(garage, row))
            .OfType<FactReading.Read>()
            .Select(read => read.Fact.Fact)
            .OfType<Fact.StayPaid>()
            .FirstOrDefault();

    private static IEnumerable<StoreWrite> Opened(Fact.StayOpened opened)
    {
        yield return Open(opened);
        if (opened.AnnouncedVersion is { } version)
            yield return new(InsertAnnounced, ("$stay", opened.Stay.Value), ("$version", version));
        foreach (var write in StayAccessRows.Opened(Of(opened)))
            yield return write;
    }

    private static StoreWrite Open(Fact.StayOpened opened) => new(
        InsertStay,
        ("$stay", opened.Stay.Value),
        ("$plate", (opened.Credential as Credential.ByPlate)?.Plate.Written),
        ("$ticket", (opened.Credential as Credential.ByTicket)?.Ticket.Value),
        ("$lane", opened.Lane.Value),
        ("$entered", opened.EnteredAt.ToUnixTimeTicks()));

    private static Stay Stay(SqliteDataReader row)
    {
        // A stay from before everything that was shown was kept has its plate or ticket in its own row.
        var (counts, also) = row.IsDBNull(15) ? (null, Alternates.None) : ShownRows.Parse(row.GetString(15));
        var credential = counts ?? (!row.IsDBNull(1) ? new Credential.ByPlate(Plate.Parse(row.GetString(1)))
            : !row.IsDBNull(2) ? new Credential.ByTicket(TicketId.Parse(row.GetString(2)))
            : new Credential.Unidentified());
        var stay = new Stay(StayId.Parse(row.GetString(0)), credential, LaneId.Parse(row.GetString(3)), Instant.FromUnixTimeTicks(row.GetInt64(4)))
        {
            Paid = Brl.FromCentavos(row.GetInt64(5)),
            PaidUntil = row.IsDBNull(6) ? null : Instant.FromUnixTimeTicks(row.GetInt64(6)),
            LeftAt = row.IsDBNull(7) ? null : Instant.FromUnixTimeTicks(row.GetInt64(7)),
            Phase = row.IsDBNull(7) ? StayPhase.Inside : StayPhase.Left,
            Fate = row.IsDBNull(8) ? null : (StayFate)row.GetInt32(8),
            AnnouncedVersion = row.IsDBNull(9) ? null : row.GetInt32(9),
            AlsoKnownBy = also,
            Contract = row.IsDBNull(10) ? null : new(
                SubscriberGroupId.Parse(row.GetString(10)),
                Instant.FromUnixTimeTicks(row.GetInt64(11)),
                Instant.FromUnixTimeTicks(row.GetInt64(12))),
            StartedBySystem = !row.IsDBNull(13) && row.GetInt32(13) == 1,
            StoppedBySystem = !row.IsDBNull(14) && row.GetInt32(14) == 1,
        };
        return LostTicketRows.Fold(stay, row, 16);
    }

    private static string Text(string name) => SqlText.Beside<StayBook>(name);
}
