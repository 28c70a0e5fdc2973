using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Wire.Mapping;
using Microsoft.Data.Sqlite;

namespace Fokus.World.Checks;

/// <summary>Reads a garage's journal from its disk, whether its server runs or not.</summary>
internal sealed class JournalReader(GarageId garage, string folder)
{
    private static readonly string ReadJournal = ReadSql();

    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "journal.db"),
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ToString();

    /// <summary>All facts, in the order of the journal. A row that cannot be read stops the run: the books would not balance.</summary>
    internal IReadOnlyList<RecordedFact> Facts()
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = ReadJournal;
        using var rows = command.ExecuteReader();
        var facts = new List<RecordedFact>();
        while (rows.Read())
        {
            facts.Add(FactMapping.Read(garage, (byte[])rows[0]) switch
            {
                FactReading.Read read => read.Fact,
                FactReading.Refused refused => throw new InvalidDataException($"The journal of {garage} holds a row that cannot be read: {refused.Why}"),
                _ => throw new System.Diagnostics.UnreachableException("FactReading is a closed family"),
            });
        }

        return facts;
    }

    private static string ReadSql()
    {
        using var stream = typeof(JournalReader).Assembly.GetManifestResourceStream("Fokus.World.Checks.read_journal.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
