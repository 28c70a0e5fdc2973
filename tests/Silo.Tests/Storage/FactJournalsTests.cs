using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Grains.Stores;
using Fokus.Silo.Storage.Stays;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.Tests.Storage;

/// <summary>Several journals of one garage: a disk that was changed, a machine that was replaced.</summary>
[Trait("Speed", "Slow")]
public sealed class FactJournalsTests(Postgres postgres)
{
    [Fact]
    public async Task Same_seq_of_a_new_journal_is_another_fact()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-epochs");

        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001"))], CancellationToken.None);
        await ledger.AppendAsync(garage, 2, [Given.Row(garage, 1, Given.Opened("stay-0002"), epoch: 2)], CancellationToken.None);

        Assert.Equal(2, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
        Assert.Equal(1, await ledger.AckedAsync(garage, 2, CancellationToken.None));
    }

    [Fact]
    public async Task Payment_repeated_in_a_new_journal_is_counted_once_and_one_that_says_otherwise_is_told()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-contradicts");
        FactRow[] Paid(long epoch, long centavos) =>
            [Given.Row(garage, 1, Given.Paid("payment-0001", "stay-0001", centavos, Given.Noon), epoch: epoch)];
        Task<long> DeadAsync() => LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage);

        await ledger.AppendAsync(garage, 1,
            [Paid(1, 12_00)[0], Given.Row(garage, 2, Given.Opened("stay-0001"))], CancellationToken.None);
        await ledger.AppendAsync(garage, 2, Paid(2, 12_00), CancellationToken.None);
        var dead = await DeadAsync();
        await ledger.AppendAsync(garage, 3, Paid(3, 13_00), CancellationToken.None);

        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
        // One: the money of 1:1 came before its stay. The repeat in 2:1 tells nothing, and 3:1 says another amount.
        Assert.Equal((1L, 2L), (dead, await DeadAsync()));
        Assert.Equal(FaultCode.FactPoisoned, Assert.Single((await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults).Fault);
    }

    [Fact]
    public async Task Stay_opened_paid_and_left_over_three_journals_and_within_one_batch_is_whole()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-across");

        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001"))], CancellationToken.None);
        await ledger.AppendAsync(garage, 2,
        [
            Given.Row(garage, 1, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon), epoch: 2),
            Given.Row(garage, 2, Given.Opened("stay-0002"), epoch: 2),
            Given.Row(garage, 3, Given.Paid("payment-0002", "stay-0002", 4_00, Given.Noon), epoch: 2),
            Given.Row(garage, 4, Given.Left("stay-0002"), epoch: 2),
        ], CancellationToken.None);
        await ledger.AppendAsync(garage, 3,
        [
            Given.Row(garage, 1, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon), epoch: 3),
            Given.Row(garage, 2, Given.Left("stay-0001"), epoch: 3),
        ], CancellationToken.None);

        // 12.00 + 4.00, each once.
        Assert.Equal(16_00, await LedgerCase.RevenueAsync(database, garage));
        Assert.Equal(0, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
        Assert.Equal(0, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage));
        var stay = await new StayStore(database).FindAsync(garage, StayId.Parse("stay-0001"), CancellationToken.None);
        Assert.Equal((new FactPlace(1, 1), new FactPlace(3, 2)), (stay!.OpenedBy, stay.Exit!.By));
    }

    [Fact]
    public async Task Departure_that_is_heard_before_its_entry_still_ends_the_stay()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-departed");

        // A new journal's batch overtakes the last one of the journal before it, on another silo.
        await ledger.AppendAsync(garage, 2, [Given.Row(garage, 1, Given.Left("stay-0001"), epoch: 2)], CancellationToken.None);
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001"))], CancellationToken.None);

        Assert.Equal(0, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
    }

    [Fact]
    public async Task Two_journals_of_one_garage_at_once_make_the_same_as_one_after_the_other()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-two-journals");

        for (var stay = 0; stay < 40; stay++)
        {
            var id = $"stay-{stay:0000}";
            await Task.WhenAll(
                ledger.AppendAsync(garage, 1, [Given.Row(garage, stay + 1, Given.Opened(id))], CancellationToken.None),
                ledger.AppendAsync(garage, 2, [Given.Row(garage, stay + 1, Given.Left(id), epoch: 2)], CancellationToken.None));
        }

        Assert.Equal(0, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
    }
}
