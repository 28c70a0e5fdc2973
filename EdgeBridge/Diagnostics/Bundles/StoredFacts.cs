using System.Globalization;
using Fokus.EdgeBridge.Journal.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics.Bundles;

/// <summary>How many facts of which kind a journal holds. What happened is not read.</summary>
internal static class StoredFacts
{
    private const int Most = 200_000;
    private static readonly string CountByKind = SqlText.Beside<BundleFiles>("count_facts_by_kind");

    /// <summary>A line for each kind; a sentence when there is no journal, or it cannot be read.</summary>
    internal static string Of(string dataFolder)
    {
        var path = Path.Combine(dataFolder, StoreFile.Name);
        if (!File.Exists(path))
            return "There is no journal in this folder.";
        try
        {
            using var reader = new StoreReader(StoreFile.OpenForReading(path));
            var rows = reader.Rows(
                CountByKind,
                row => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.GetString(0)}: {row.GetInt64(1)}, from {Instant.FromUnixTimeTicks(row.GetInt64(2))} to {Instant.FromUnixTimeTicks(row.GetInt64(3))}"),
                ("$most", Most));
            return string.Join('\n', rows.Prepend($"The latest {Most} facts of the journal in use, by kind:"));
        }
        catch (SqliteException fault)
        {
            return $"The journal could not be read: SQLite error {fault.SqliteErrorCode}.";
        }
    }
}
