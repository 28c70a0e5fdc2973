using Fokus.Domain.Faults;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.Tests.Storage;

/// <summary>Facts that come ahead of their journal.</summary>
[Trait("Speed", "Slow")]
public sealed class EarlyFactsTests(Postgres postgres)
{
    [Fact]
    public async Task Payment_ahead_of_its_stay_counts_at_once_and_never_as_one_without_a_stay()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "early-paid");
        var paid = Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon));

        await ledger.AppendEarlyAsync(garage, 1, [paid], CancellationToken.None);
        await ledger.AppendEarlyAsync(garage, 1, [paid], CancellationToken.None);

        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
        Assert.Equal(0, await ledger.AckedAsync(garage, 1, CancellationToken.None));
        var answer = await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001")), paid], CancellationToken.None);
        Assert.Equal((2, 12_00), (answer.AckedSeq, await LedgerCase.RevenueAsync(database, garage)));
        Assert.Empty((await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults);
    }

    [Fact]
    public async Task Payment_whose_stay_never_comes_is_told_when_its_turn_has_come()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "early-orphan");
        var paid = Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0009", 12_00, Given.Noon));

        await ledger.AppendEarlyAsync(garage, 1, [paid], CancellationToken.None);
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001")), paid], CancellationToken.None);

        Assert.Equal(FaultCode.FactPoisoned, Assert.Single((await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults).Fault);
    }

    [Fact]
    public async Task Early_row_that_cannot_be_read_is_left_to_its_turn()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "early-poison");
        var empty = new FactRow { Epoch = 1, Seq = 2, AtUnixTicks = 1, Clock = ClockQuality.Synced };

        await ledger.AppendEarlyAsync(garage, 1, [empty], CancellationToken.None);
        Assert.Equal(0, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage));
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001")), empty], CancellationToken.None);

        Assert.Equal(1, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage));
    }
}
