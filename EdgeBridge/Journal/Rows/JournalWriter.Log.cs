using NodaTime;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <content>What the writer reports.</content>
internal sealed partial class JournalWriter
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The journal could not write an entry; whoever sent it was told")]
    private static partial void LogBroken(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Facts are on the disk, but what follows them in memory broke: restart the garage server")]
    private static partial void LogNotTold(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A group of {Count} entries was refused; each is tried alone")]
    private static partial void LogSplit(ILogger logger, Exception fault, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "DiskNearlyFull (403): the journal's disk is full; its emergency room is in use. Free disk space now")]
    private static partial void LogFull(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock stood before {Before}, which cannot be, and was set by {By}: open stays of that time are moved")]
    private static partial void LogRighted(ILogger logger, Instant before, Duration by);
}
