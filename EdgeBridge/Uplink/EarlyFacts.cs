using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Rows;
using Fokus.Wire.Edge.V1;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Fresh facts that need not wait for the backlog: those of a lane all of whose earlier facts the cluster has. They go
/// as copies; the journal brings them again in their turn, so nothing depends on their arrival. Used from one task.
/// </summary>
internal sealed class EarlyFacts(FactJournal journal, long epoch, SendCursor cursor)
{
    /// <summary>A frame of the live stream stays small.</summary>
    private const int MostRows = 50;

    private readonly HashSet<string> flowing = new(StringComparer.Ordinal);
    private Dictionary<string, long>? tails;
    private long beganAfter;
    private long looked;

    /// <summary>The next copies to send; <c>null</c> when there are none, or when the journal's stream is as fast.</summary>
    internal FactBatch? Next()
    {
        if (journal.Epoch != epoch || journal.LastSeq - cursor.SentSeq <= FactJournal.BatchLimit)
        {
            tails = null;
            return null;
        }

        if (tails is null)
            Begin();
        while (journal.ReadFrom(epoch, looked + 1, MostRows) is { Count: > 0 } rows)
        {
            looked = rows[^1].Seq;
            var batch = new FactBatch();
            batch.Facts.AddRange(rows.Where(MayGo));
            if (batch.Facts.Count > 0)
                return batch;
        }

        return null;
    }

    private void Begin()
    {
        (looked, tails) = journal.ReadTails(epoch);
        beganAfter = looked;
        flowing.Clear();
    }

    /// <summary>Once one fact of a lane went early, all later ones do: on one stream they keep their order.</summary>
    private bool MayGo(FactRow row)
    {
        var lane = FactLanes.Of(row);
        if (flowing.Contains(lane))
            return true;
        // A lane of which nothing is written down may have facts anywhere before.
        if (tails!.GetValueOrDefault(lane, beganAfter) <= cursor.AckedSeq)
            return flowing.Add(lane);
        tails![lane] = row.Seq;
        return false;
    }
}
