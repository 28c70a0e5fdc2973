using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>
/// The latest facts of each lane, by number: a lane with few facts that the cluster lacks can be served at once, whatever
/// waits of the others. Only numbers, and a bounded count of them; a lane that has more is busy and waits its turn.
/// </summary>
internal sealed class LaneTrails
{
    private const int MostOfALane = 500;

    private static readonly string ReadLaneTails = SqlText.Beside<LaneTrails>("read_lane_tails");

    private readonly Lock door = new();
    private readonly Dictionary<string, Trail> trails = new(StringComparer.Ordinal);
    private long unknownUntil;

    /// <summary>Begins with what is written down: the last fact of each lane, and nothing of those before.</summary>
    internal void Begin(StoreReader store, JournalHead head)
    {
        var tails = store.Rows(ReadLaneTails, row => (Lane: row.GetString(0), Seq: row.GetInt64(1)), ("$epoch", head.Epoch));
        lock (door)
        {
            trails.Clear();
            foreach (var (lane, seq) in tails)
                trails[lane] = new(seq);
            // A database from before tails were written: any lane may have facts anywhere in it.
            unknownUntil = tails.Count == 0 ? head.LastSeq : 0;
        }
    }

    internal void Note(string lane, long seq)
    {
        lock (door)
        {
            if (!trails.TryGetValue(lane, out var trail))
                trails[lane] = trail = new(unknownUntil);
            trail.Latest.Enqueue(seq);
            if (trail.Latest.Count > MostOfALane)
                trail.CompleteAfter = trail.Latest.Dequeue();
        }
    }

    /// <summary>For each lane of which it is known: all its facts after the last one that the cluster has.</summary>
    internal List<(string Lane, IReadOnlyList<long> Seqs)> After(long acked)
    {
        var quiet = new List<(string, IReadOnlyList<long>)>();
        lock (door)
        {
            foreach (var (lane, trail) in trails)
            {
                while (trail.Latest.TryPeek(out var oldest) && oldest <= acked)
                    trail.CompleteAfter = trail.Latest.Dequeue();
                if (trail.CompleteAfter <= acked && trail.Latest.Count > 0)
                    quiet.Add((lane, trail.Latest.ToArray()));
            }
        }

        return quiet;
    }

    /// <summary>One lane.</summary>
    private sealed class Trail(long completeAfter)
    {
        /// <summary>In order, and whole after <see cref="CompleteAfter"/>.</summary>
        internal Queue<long> Latest { get; } = new();

        internal long CompleteAfter { get; set; } = completeAfter;
    }
}
