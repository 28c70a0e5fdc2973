using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Extensions;

namespace Fokus.Edge.Measures;

/// <summary>How many facts the journal commits while eight lanes wait for theirs, beside SQLite by itself.</summary>
internal static class JournalMeasures
{
    private const int Producers = 8;

    /// <summary>What a lane may have under way: its loops do not wait for one another.</summary>
    private const int UnderWay = 16;
    private const int Rounds = 400;

    internal static async Task<IReadOnlyList<Measured>> RunAsync(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        _ = await AppendAsync(Path.Combine(folder, "warm"), rounds: 40);
        var (rate, acks, group) = await AppendAsync(Path.Combine(folder, "facts"), Rounds);
        var (raw, batches) = Raw(Path.Combine(folder, "raw"), Math.Max(1, group), (int)Math.Min(60_000, rate * 3));
        return
        [
            new("journal, 8 producers, facts per second", rate, "facts/s", 15_000, IsLeast: true),
            new("journal, 8 producers, p99 until it is on the disk", Spread.Percentile(acks, 0.99), "ms", 10),
            new($"SQLite by itself, batches of {group} rows, rows per second", raw, "rows/s", Bar: null),
            new("SQLite by itself, p99 of a batch: what the disk takes", Spread.Percentile(batches, 0.99), "ms", Bar: null),
            new("journal beside SQLite by itself", rate / raw, "", Bar: null),
        ];
    }

    private static async Task<(double Rate, IReadOnlyList<double> Acks, int Group)> AppendAsync(string folder, int rounds)
    {
        var clock = TimeProvider.System;
        using var journal = FactJournal.Open(new(
            GarageId.Parse("bench"), new JournalOptions { Folder = folder }, [], [], new ClockWatch(clock), clock, NullLogger.Instance));
        var commits = 0;
        using var counting = journal.OnCommit(() => commits++);
        var began = Stopwatch.GetTimestamp();
        var acks = await Task.WhenAll(Enumerable.Range(1, Producers).Select(number => ProduceAsync(journal, number, rounds)));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (journal.LastSeq / seconds, [.. acks.SelectMany(times => times)], (int)(journal.LastSeq / Math.Max(1, commits)));
    }

    private static async Task<List<double>> ProduceAsync(FactJournal journal, int number, int rounds)
    {
        await Task.Yield();
        var lane = LaneId.Parse($"entrada-{number}");
        var took = new List<double>(rounds * UnderWay);
        for (var i = 0; i < rounds; i++)
        {
            took.AddRange(await Task.WhenAll(Enumerable.Range(0, UnderWay).Select(_ => OneAsync(journal, lane))));
        }

        return took;
    }

    private static async Task<double> OneAsync(FactJournal journal, LaneId lane)
    {
        var at = TimeProvider.System.GetCurrentInstant();
        var began = Stopwatch.GetTimestamp();
        var fact = new Fact.LaneHeard(lane, new LaneInput.ArmingOn(IdSource.NewVisit(at)), LanePhase.Present);
        if (await journal.AppendAsync(new(at, [fact], []), CancellationToken.None) is not AppendAnswer.Recorded)
            throw new InvalidOperationException("The journal did not take a fact.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>The same rows in the same batches, prepared once, and nothing else.</summary>
    private static (double Rate, IReadOnlyList<double> Batches) Raw(string folder, int batch, int rows)
    {
        Directory.CreateDirectory(folder);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Run(connection, "open_raw");
        using var insert = connection.CreateCommand();
        insert.CommandText = Text("insert_raw");
        var seq = insert.Parameters.AddWithValue("$seq", 0L);
        insert.Parameters.AddWithValue("$body", new byte[100]);
        var batches = new List<double>();
        var began = Stopwatch.GetTimestamp();
        for (var written = 0; written < rows;)
        {
            var first = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < batch; i++)
            {
                seq.Value = (long)++written;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            batches.Add(Stopwatch.GetElapsedTime(first).TotalMilliseconds);
        }

        return (rows / Stopwatch.GetElapsedTime(began).TotalSeconds, batches);
    }

    private static void Run(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text(name);
        command.ExecuteNonQuery();
    }

    private static string Text(string name)
    {
        var type = typeof(JournalMeasures);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
