using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.Storage.Facts;

/// <summary>Which rows of a batch follow what is on disk. Pure.</summary>
/// <param name="Fresh">The rows that follow without a gap, in order.</param>
/// <param name="Duplicates">How many rows are on disk already.</param>
/// <param name="SendFrom">The row that is missing before the rest of the batch; <c>null</c> when nothing is.</param>
internal sealed record FactWindow(IReadOnlyList<FactRow> Fresh, int Duplicates, long? SendFrom)
{
    internal static FactWindow Of(long ackedSeq, IEnumerable<FactRow> rows)
    {
        var fresh = new List<FactRow>();
        var duplicates = 0;
        var next = ackedSeq + 1;
        foreach (var row in rows)
        {
            if (row.Seq < next)
            {
                duplicates++;
                continue;
            }

            if (row.Seq > next)
                return new(fresh, duplicates, next);
            fresh.Add(row);
            next++;
        }

        return new(fresh, duplicates, SendFrom: null);
    }
}
