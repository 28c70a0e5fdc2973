using System.Numerics;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>Facts as rows: what is written, and the check when it is read back.</summary>
internal static class FactRows
{
    private static readonly string InsertFact = SqlText.Beside<Anchor>("insert_fact");
    private static readonly string ReadFacts = SqlText.Beside<Anchor>("read_facts");
    private static readonly string ReadOpenedByHand = SqlText.Beside<Anchor>("read_opened_by_hand");
    private static readonly string ReadOrders = SqlText.Beside<Anchor>("read_orders");

    /// <summary>Found by the audit through an index.</summary>
    private const string OpenOrdered = "open_ordered";
    private const string PersonOrdered = "person_ordered";

    internal static StoreWrite Insert(RecordedFact fact)
    {
        var row = fact.ToRow();
        return Insert(row, KindOf(fact.Fact, row), row.ToByteArray());
    }

    internal static StoreWrite Insert(FactRow row, string kind, byte[] body) => new(
        InsertFact,
        ("$epoch", row.Epoch),
        ("$seq", row.Seq),
        ("$at", row.AtUnixTicks),
        ("$kind", kind),
        ("$check_sum", (long)CheckSum(body)),
        ("$body", body));

    /// <summary>A fact as the bytes in which it is stored.</summary>
    internal static byte[] Bytes(RecordedFact fact) => fact.ToRow().ToByteArray();

    /// <summary>
    /// Rows in order. One that is not what was written comes without a body: the reader of the journal keeps its number
    /// apart, and nothing is left out in silence. <paramref name="unreadable"/> hears of it.
    /// </summary>
    internal static List<FactRow> Read(StoreReader store, (long Epoch, long Seq) from, int most, Action<long> unreadable) =>
        store.Rows(
            ReadFacts,
            row =>
            {
                var seq = row.GetInt64(0);
                if (Checked((byte[])row[3], row.GetInt64(2), from.Epoch, seq) is { } good)
                    return good;
                unreadable(seq);
                return new FactRow
                {
                    Epoch = from.Epoch,
                    Seq = seq,
                    AtUnixTicks = row.GetInt64(1),
                    Clock = Wire.Edge.V1.ClockQuality.Suspect,
                };
            },
            ("$epoch", from.Epoch),
            ("$seq", from.Seq),
            ("$most", most));

    /// <summary>The last openings by hand, the newest first. Rows that cannot be read are left out here; sending reports them.</summary>
    internal static IEnumerable<RecordedFact> OpenedByHand(StoreReader store, GarageId garage, int most) =>
        Latest(store, garage, ReadOpenedByHand, most);

    /// <summary>The same with everything else that a person ordered.</summary>
    internal static IEnumerable<RecordedFact> Ordered(StoreReader store, GarageId garage, int most) =>
        Latest(store, garage, ReadOrders, most);

    private static IEnumerable<RecordedFact> Latest(StoreReader store, GarageId garage, string statement, int most) =>
        store.Rows(
                statement,
                row => Checked((byte[])row[3], row.GetInt64(2), row.GetInt64(0), row.GetInt64(1)),
                ("$most", most))
            .OfType<FactRow>()
            .Select(row => FactMapping.Read(garage, row))
            .OfType<FactReading.Read>()
            .Select(read => read.Fact);

    internal static FactRow? Checked(byte[] body, long checkSum, long epoch, long seq)
    {
        if (CheckSum(body) != checkSum)
            return null;
        try
        {
            var row = FactRow.Parser.ParseFrom(body);
            return row.Epoch == epoch && row.Seq == seq ? row : null;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    private static uint CheckSum(ReadOnlySpan<byte> body)
    {
        var sum = uint.MaxValue;
        foreach (var octet in body)
            sum = BitOperations.Crc32C(sum, octet);
        return ~sum;
    }

    private static string KindOf(Fact fact, FactRow row) => fact switch
    {
        Fact.LaneHeard { Input: LaneInput.OpenOrdered } => OpenOrdered,
        Fact.LaneHeard { Input: LaneInput.ModeOrdered or LaneInput.DirectionOrdered or LaneInput.StayNamed or LaneInput.Acknowledged }
            or Fact.TicketLost => PersonOrdered,
        _ => row.BodyCase.ToString(),
    };

    /// <summary>Says in which folder the statements lie.</summary>
    private sealed record Anchor;
}
