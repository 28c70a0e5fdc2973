using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays.Book;
using Fokus.EdgeBridge.Stays.Book.Access;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Journal;

/// <summary>A real journal in a folder, with the tables of the stays.</summary>
internal static class TestJournal
{
    internal static readonly GarageId Paulista = GarageId.Parse("paulista-900");
    internal static readonly LaneId Lane = LaneId.Parse("entrada-1");
    internal static readonly Instant Start = Instant.FromUtc(2026, 11, 25, 12, 0);

    internal static FakeTimeProvider Clock() => new(Start.ToDateTimeOffset());

    internal static FactJournal Open(TestFolder folder, TimeProvider clock, long limitBytes = 1L << 31, StayBook? book = null) =>
        FactJournal.Open(new(
            Paulista,
            new JournalOptions { Folder = folder.Path, LimitBytes = limitBytes, BallastBytes = 1 << 16 },
            [StayRows.Schema, StayAccessRows.Schema, VoidTicketRows.Schema, LostTicketRows.Schema],
            book is null ? [] : [book],
            new ClockWatch(clock),
            clock,
            NullLogger.Instance));

    /// <summary>Some fact; which one does not matter.</summary>
    internal static Fact SomeFact(FaultCode fault = FaultCode.CameraFailed) => new Fact.FaultRaised(Lane, fault);

    internal static async Task<long> AppendAsync(FactJournal journal, TimeProvider clock, params Fact[] facts)
    {
        var answer = await journal.AppendAsync(new(clock.GetCurrentInstant(), facts, []), CancellationToken.None);
        return Assert.IsType<AppendAnswer.Recorded>(answer).Facts[^1].Seq;
    }

    /// <summary>Everything in the epoch.</summary>
    internal static List<FactRow> ReadAll(FactJournal journal)
    {
        var rows = new List<FactRow>();
        while (journal.ReadFrom(journal.Epoch, rows.Count == 0 ? 1 : rows[^1].Seq + 1, FactJournal.BatchLimit) is { Count: > 0 } more)
            rows.AddRange(more);
        return rows;
    }

    internal static IEnumerable<Fact> Facts(FactJournal journal) => ReadAll(journal)
        .Select(row => Assert.IsType<FactReading.Read>(FactMapping.Read(Paulista, row)).Fact.Fact);
}
