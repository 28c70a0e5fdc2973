using Fokus.Domain.Access.Lists;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <content>What the shelf reports.</content>
internal sealed partial class ListShelf
{
    [LoggerMessage(Level = LogLevel.Information, Message = "List {Kind} version {Version} is in force")]
    private static partial void LogTaken(ILogger logger, ListKind kind, int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "A list {Kind} was refused (fault 405), version {Version} stays in force: {Faults}")]
    private static partial void LogRefused(ILogger logger, ListKind kind, int version, string faults);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored list {Kind} of version {Version} is damaged; the one before it is used")]
    private static partial void LogUnreadable(ILogger logger, ListKind kind, long version);
}
