using Microsoft.Data.Sqlite;

namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>The database, ready for use.</summary>
/// <param name="Writer">The one connection that writes.</param>
/// <param name="Reader">Reads beside it.</param>
/// <param name="Head">Where the journal stands.</param>
/// <param name="Aside">Where the damaged database before it lies; <c>null</c> when there was none.</param>
/// <param name="Salvaged">Rooms whose rows could be taken over from it.</param>
internal sealed record OpenedStore(
    SqliteConnection Writer,
    StoreReader Reader,
    JournalHead Head,
    string? Aside,
    IReadOnlyList<string> Salvaged);
