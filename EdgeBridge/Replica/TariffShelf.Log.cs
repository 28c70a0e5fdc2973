using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Replica;

/// <content>What the shelf reports.</content>
internal sealed partial class TariffShelf
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Tariff book {Book} version {Version} is the newest")]
    private static partial void LogKept(ILogger logger, TariffBookId book, int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "A tariff document was refused, version {Version} stays in force: {Faults}")]
    private static partial void LogRefused(ILogger logger, string faults, int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored tariff document of version {Version} is damaged; the one before it is used")]
    private static partial void LogUnreadable(ILogger logger, long version);
}
