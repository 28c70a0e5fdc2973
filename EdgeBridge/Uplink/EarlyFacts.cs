using Fokus.EdgeBridge.Journal;
using Fokus.Wire.Edge.V1;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Facts that need not wait for the backlog: those of a lane that has only a few to send. They go as copies on the live
/// stream, each lane's in their order and from its first one on; the journal brings them again in their turn, so nothing
/// depends on their arrival. Used from one task.
/// </summary>
internal sealed class EarlyFacts(FactJournal journal, long epoch, SendCursor cursor)
{
    /// <summary>A frame of the live stream stays small.</summary>
    private const int MostRows = 50;

    private readonly Dictionary<string, long> sent = new(StringComparer.Ordinal);

    /// <summary>The next copies to send; <c>null</c> when there are none, or when the journal's stream is as fast.</summary>
    internal FactBatch? Next()
    {
        if (journal.Epoch != epoch || journal.LastSeq - cursor.SentSeq <= FactJournal.BatchLimit)
            return null;
        var batch = new FactBatch();
        foreach (var (lane, seqs) in journal.Quiet(cursor.AckedSeq))
        {
            foreach (var seq in seqs.Where(seq => seq > sent.GetValueOrDefault(lane)).Take(MostRows - batch.Facts.Count))
            {
                // A gap in a lane would let the next one overtake: then the journal has to bring them.
                if (journal.ReadFrom(epoch, seq, 1) is not [var row] || row.Seq != seq)
                    break;
                batch.Facts.Add(row);
                sent[lane] = seq;
            }
        }

        return batch.Facts.Count > 0 ? batch : null;
    }
}
