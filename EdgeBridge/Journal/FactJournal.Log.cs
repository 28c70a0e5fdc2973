
namespace Fokus.EdgeBridge.Journal;

/// <content>What the journal reports.</content>
internal sealed partial class FactJournal
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The journal was damaged and lies aside as {Aside}; epoch {Epoch} begins. Taken over from it: {Salvaged}. Facts that the cluster lacked are only in that file: keep it")]
    private static partial void LogDamaged(ILogger logger, string aside, long epoch, string salvaged);

    [LoggerMessage(Level = LogLevel.Error, Message = "FactPoisoned (402): fact {Epoch}:{Seq} cannot be read back; it is sent without content and kept apart")]
    private static partial void LogUnreadable(ILogger logger, long epoch, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "The cluster has other facts of epoch {Epoch} than this disk, which ends at {LastSeq}: the disk was restored from a copy. A new epoch begins and takes the {Carried} facts along that only this disk has")]
    private static partial void LogLeft(ILogger logger, long epoch, long lastSeq, long carried);
}
