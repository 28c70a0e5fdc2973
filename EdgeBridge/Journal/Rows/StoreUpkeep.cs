using Fokus.EdgeBridge.Journal.Storage;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>
/// Keeps the database within its room. Only facts that the cluster has are ever deleted; what it lacks is kept without
/// limit of time. Used from the writing thread.
/// </summary>
internal sealed class StoreUpkeep(JournalOptions options, IReadOnlyList<StoreSchema> schemas, EntryCommit commit)
{
    private const int EmergencyRows = 5000;

    private static readonly string TrimFacts = SqlText.Beside<StoreUpkeep>("trim_facts");
    private static readonly string FoldLog = SqlText.Beside<StoreReader>("fold_log");
    private static readonly string GiveBackPages = SqlText.Beside<StoreReader>("give_back_pages");

    private readonly FileInfo file = new(Path.Combine(options.Folder, StoreFile.Name));

    internal Ballast Ballast { get; } = new(options.Folder, options.BallastBytes);

    /// <summary>Deletes what is old. True when there may be more of it.</summary>
    internal bool Trim(JournalHead head, Instant at, int rows)
    {
        var before = at - Duration.FromDays(options.KeepDays);
        var deleted = DeleteFacts(head, before, rows);
        if (deleted == rows)
            return true;
        foreach (var schema in schemas)
        {
            if (schema.Trim is not null)
                commit.Run(new(schema.Trim, ("$before", before.ToUnixTimeTicks())));
        }

        return GiveBack();
    }

    /// <summary>A few megabytes at a time, so that nobody who appends waits long. True when it was not all.</summary>
    private bool GiveBack()
    {
        // The file is as long as it looks only once the log is folded into it.
        var before = Fold();
        commit.Run(new(GiveBackPages));
        return Fold() < before;
    }

    private long Fold()
    {
        commit.Run(new(FoldLog));
        file.Refresh();
        return file.Length;
    }

    /// <summary>
    /// The disk is full. First the ballast goes, since even deleting needs room in the log; then the oldest facts that
    /// the cluster has, however young they are.
    /// </summary>
    internal void MakeRoom(JournalHead head)
    {
        Ballast.Drop();
        commit.Run(new(FoldLog));
        DeleteFacts(head, Instant.MaxValue, EmergencyRows);
        commit.Run(new(FoldLog));
    }

    internal bool HasRoomAgain()
    {
        commit.Run(new(FoldLog));
        return Ballast.TryHold();
    }

    private int DeleteFacts(JournalHead head, Instant before, int rows) => commit.Run(new(
        TrimFacts,
        ("$epoch", head.Epoch),
        ("$acked", head.AckedSeq),
        ("$most", rows),
        ("$before", before == Instant.MaxValue ? long.MaxValue : before.ToUnixTimeTicks())));
}
