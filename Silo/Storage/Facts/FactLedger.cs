using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;
using NodaTime;
using NodaTime.Extensions;
using Npgsql;

namespace Fokus.Silo.Storage.Facts;

/// <summary>
/// The facts of all garages: appended once, in the order of each journal, together with what they change. A row that
/// cannot be read or stored is kept apart, and the journal goes on.
/// </summary>
internal sealed partial class FactLedger(Database database, TimeProvider time, ILogger<FactLedger> logger)
{
    private static readonly string LockMark = SqlText.Of("Facts/lock_mark");
    private static readonly string FindMark = SqlText.Of("Facts/find_mark");
    private static readonly string MoveMark = SqlText.Of("Facts/move_mark");
    private static readonly string InsertFacts = SqlText.Of("Facts/insert_facts");
    private static readonly string ListBodies = SqlText.Of("Facts/list_bodies");
    private static readonly string KeepDeadLetter = SqlText.Of("Facts/keep_dead_letter");

    private readonly IClock clock = time.ToClock();

    /// <summary>The last fact of a journal that is on disk without a gap before it; 0 when there is none.</summary>
    internal async Task<long> AckedAsync(GarageId garage, long epoch, CancellationToken cancellationToken) =>
        (await database.ListAsync(FindMark, row => row.GetInt64(0), cancellationToken, garage.Value, epoch)).FirstOrDefault();

    /// <summary>Stores what is new in a batch of one journal. Repeating it changes nothing.</summary>
    internal async Task<AppendAnswer> AppendAsync(
        GarageId garage, long epoch, IReadOnlyList<FactRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            return await AppendTogetherAsync(garage, epoch, rows, refusal: null, cancellationToken);
        }
        catch (PostgresException refused) when (IsAboutTheRow(refused))
        {
            LogSingly(logger, garage, refused.SqlState);
            return await AppendSinglyAsync(garage, epoch, rows, cancellationToken);
        }
    }

    /// <summary>
    /// Stores facts ahead of their turn; answers the lanes that heard something new. Whatever is wrong with one of them is
    /// found out when its turn comes: here it is left out.
    /// </summary>
    internal async Task<IReadOnlyCollection<LaneId>> AppendEarlyAsync(
        GarageId garage, long epoch, IReadOnlyList<FactRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var (acked, zone) = await LockAsync(connection, garage, epoch, cancellationToken);
            var (facts, _) = Sort(garage, [.. rows.Where(row => row.Seq > acked)], refusal: null);
            var stored = await InsertAsync(connection, garage, epoch, facts, cancellationToken);
            var fresh = facts.FindAll(fact => stored.Contains(fact.Fact.Id.Seq));
            await using var batch = new NpgsqlBatch(connection);
            foreach (var command in fresh.SelectMany(fact => FactProjections.EarlyOf(fact, zone)))
                batch.BatchCommands.Add(command);
            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return LanesOf(fresh);
        }
        catch (PostgresException refused) when (IsAboutTheRow(refused))
        {
            LogSingly(logger, garage, refused.SqlState);
            return [];
        }
    }

    /// <summary>When facts happened, as their rows say, from one on and without a gap.</summary>
    internal async Task<IReadOnlyList<long>> MomentsAsync(
        GarageId garage, long epoch, long from, int most, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync(
            ListBodies, row => (Seq: row.GetInt64(0), Body: row.Bytes(1)), cancellationToken, garage.Value, epoch, from, most);
        return [.. rows.TakeWhile((row, index) => row.Seq == from + index).Select(row => FactRow.Parser.ParseFrom(row.Body).AtUnixTicks)];
    }

    /// <summary>
    /// Goes on at a fact although those before it are missing: they had been acknowledged, this database lost them, and the
    /// garage does not have them any more either. Answers the last one that counts as had.
    /// </summary>
    internal async Task<long> SkipAsync(GarageId garage, long epoch, long firstLeft, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (acked, _) = await LockAsync(connection, garage, epoch, cancellationToken);
        if (acked + 1 >= firstLeft)
            return acked;
        var why = $"Facts {acked + 1} to {firstLeft - 1} are lost: this database had acknowledged them and does not have them, and the garage has deleted them.";
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(DeadLetter(garage, epoch, new FactRow { Epoch = epoch, Seq = firstLeft - 1 }, why));
        batch.BatchCommands.Add(FactProjections.Command(MoveMark, garage.Value, epoch, firstLeft - 1));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogPoison(logger, garage, epoch, firstLeft - 1, why, (int)FaultCode.FactPoisoned);
        return firstLeft - 1;
    }

    /// <summary>One bad row must not hold up the others: it alone is kept apart.</summary>
    private async Task<AppendAnswer> AppendSinglyAsync(
        GarageId garage, long epoch, IReadOnlyList<FactRow> rows, CancellationToken cancellationToken)
    {
        var sum = new AppendAnswer(0, SendFrom: null, 0, 0, 0, []);
        foreach (var row in rows)
        {
            AppendAnswer one;
            try
            {
                one = await AppendTogetherAsync(garage, epoch, [row], refusal: null, cancellationToken);
            }
            catch (PostgresException refused) when (IsAboutTheRow(refused))
            {
                one = await AppendTogetherAsync(
                    garage, epoch, [row], $"The database refused it with {refused.SqlState}.", cancellationToken);
            }

            sum = new(
                one.AckedSeq,
                one.SendFrom,
                sum.Stored + one.Stored,
                sum.Duplicates + one.Duplicates,
                sum.Poisoned + one.Poisoned,
                [.. sum.Lanes.Union(one.Lanes)]);
        }

        return sum;
    }

    private async Task<AppendAnswer> AppendTogetherAsync(
        GarageId garage, long epoch, IReadOnlyList<FactRow> rows, string? refusal, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (acked, zone) = await LockAsync(connection, garage, epoch, cancellationToken);
        var window = FactWindow.Of(acked, rows);
        if (window.Fresh.Count == 0)
            return new(acked, window.SendFrom, 0, window.Duplicates, 0, []);

        var (facts, poison) = Sort(garage, window.Fresh, refusal);
        var stored = await InsertAsync(connection, garage, epoch, facts, cancellationToken);
        var last = window.Fresh[^1].Seq;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in facts.SelectMany(fact => stored.Contains(fact.Fact.Id.Seq)
            ? FactProjections.Of(fact, zone)
            : FactProjections.InTurnOf(fact)))
        {
            batch.BatchCommands.Add(command);
        }

        foreach (var (row, why) in poison)
            batch.BatchCommands.Add(DeadLetter(garage, epoch, row, why));
        batch.BatchCommands.Add(FactProjections.Command(MoveMark, garage.Value, epoch, last));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        foreach (var (row, why) in poison)
            LogPoison(logger, garage, epoch, row.Seq, why, (int)FaultCode.FactPoisoned);
        // Facts that came early count as stored: it is their turn that is told of.
        return new(last, window.SendFrom, facts.Count, window.Duplicates, poison.Count, LanesOf(facts));
    }

    private static async Task<(long Acked, GarageZone Zone)> LockAsync(
        NpgsqlConnection connection, GarageId garage, long epoch, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LockMark, connection);
        Database.Fill(command.Parameters, [garage.Value, epoch]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetInt64(0), GarageZone.Parse(reader.GetString(1)))
            : throw new InvalidOperationException($"Garage {garage} is not registered.");
    }

    private static (List<FactColumns> Facts, List<(FactRow Row, string Why)> Poison) Sort(
        GarageId garage, IReadOnlyList<FactRow> rows, string? refusal)
    {
        var facts = new List<FactColumns>(rows.Count);
        var poison = new List<(FactRow, string)>();
        foreach (var row in rows)
        {
            var reading = refusal is null ? FactMapping.Read(garage, row) : new FactReading.Refused(refusal);
            if (reading is FactReading.Read read)
                facts.Add(FactColumns.Of(read.Fact, row));
            else
                poison.Add((row, ((FactReading.Refused)reading).Why));
        }

        return (facts, poison);
    }

    private static async Task<HashSet<long>> InsertAsync(
        NpgsqlConnection connection, GarageId garage, long epoch, List<FactColumns> facts, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(InsertFacts, connection);
        Database.Fill(command.Parameters,
        [
            garage.Value,
            epoch,
            facts.Select(fact => fact.Fact.Id.Seq).ToArray(),
            facts.Select(fact => fact.Fact.At.ToDateTimeOffset()).ToArray(),
            facts.Select(fact => fact.Kind).ToArray(),
            facts.Select(fact => fact.Lane).ToArray(),
            facts.Select(fact => fact.Stay).ToArray(),
            facts.Select(fact => fact.Body).ToArray(),
        ]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var stored = new HashSet<long>();
        while (await reader.ReadAsync(cancellationToken))
            stored.Add(reader.GetInt64(0));
        return stored;
    }

    private NpgsqlBatchCommand DeadLetter(GarageId garage, long epoch, FactRow row, string why) => FactProjections.Command(
        KeepDeadLetter,
        garage.Value,
        epoch,
        row.Seq,
        why.Replace('\0', '\uFFFD'),
        row.ToByteArray(),
        (int)FaultCode.FactPoisoned,
        clock.GetCurrentInstant());

    private static List<LaneId> LanesOf(List<FactColumns> facts) =>
        [.. facts.Select(fact => fact.Fact.Fact).OfType<Fact.LaneHeard>().Select(heard => heard.Lane).Distinct()];

    /// <summary>Class 22 is a value that does not fit, class 23 one that breaks a rule of the table.</summary>
    private static bool IsAboutTheRow(PostgresException refused) =>
        refused.SqlState.StartsWith("22", StringComparison.Ordinal) || refused.SqlState.StartsWith("23", StringComparison.Ordinal);
}
