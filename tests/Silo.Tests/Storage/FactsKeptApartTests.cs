using Fokus.Domain.Faults;
using Fokus.Wire.Edge.V1;
using NodaTime;

namespace Fokus.Silo.Tests.Storage;

/// <summary>What cannot be read, stored or believed is kept for a technician, and the rest goes on.</summary>
[Trait("Speed", "Slow")]
public sealed class FactsKeptApartTests(Postgres postgres)
{
    [Fact]
    public async Task Row_that_cannot_be_read_is_kept_apart_and_the_journal_goes_on()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-poison");

        var answer = await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            new FactRow { Epoch = 1, Seq = 2, AtUnixTicks = long.MaxValue, Clock = Wire.Edge.V1.ClockQuality.Synced },
            Given.Row(garage, 3, Given.Opened("stay-0002")),
        ], CancellationToken.None);

        Assert.Equal((3L, 2, 1), (answer.AckedSeq, answer.Stored, answer.Poisoned));
        Assert.Equal(1, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1 and seq = 2", garage));
        var summary = await LedgerCase.SummaryAsync(database, garage, Given.Noon);
        Assert.Equal(2, summary.Inside);
        Assert.Equal(FaultCode.FactPoisoned, Assert.Single(summary.Faults).Fault);
    }

    [Fact]
    public async Task Moment_that_the_database_cannot_hold_is_kept_apart_and_the_journal_goes_on()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-moments");
        var before = Instant.FromUtc(-4000, 1, 1, 0, 0);

        var answer = await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            Given.Row(garage, 2, Given.Opened("stay-0002"), before),
            Given.Row(garage, 3, Given.Opened("stay-0003", at: before)),
            Given.Row(garage, 4, Given.Opened("stay-0004"), Instant.MaxValue),
            Given.Row(garage, 5, Given.Opened("stay-0005")),
        ], CancellationToken.None);

        Assert.Equal((5L, 2, 3), (answer.AckedSeq, answer.Stored, answer.Poisoned));
        Assert.Equal(2, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
    }

    [Fact]
    public async Task Amount_that_no_total_can_hold_is_kept_apart_and_the_others_are_stored()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-overflow");

        var answer = await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon)),
            Given.Row(garage, 3, Given.Paid("payment-0002", "stay-0001", long.MaxValue, Given.Noon)),
            Given.Row(garage, 4, Given.Left("stay-0001")),
        ], CancellationToken.None);

        Assert.Equal((4L, 3, 1), (answer.AckedSeq, answer.Stored, answer.Poisoned));
        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
    }

    [Fact]
    public async Task Money_for_a_stay_that_nobody_opened_is_counted_and_told()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-orphan");

        await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Paid("payment-0001", "stay-0404", 12_00, Given.Noon)),
            Given.Row(garage, 2, Given.Left("stay-0404")),
        ], CancellationToken.None);

        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
        Assert.Equal(2, await LedgerCase.CountAsync(database, "select count(*) from facts where garage = $1", garage));
        Assert.Equal(2, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage));
        Assert.Equal(FaultCode.FactPoisoned, Assert.Single((await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults).Fault);
    }
}
