using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Silo.Storage.Audit;
using Fokus.Silo.Storage.Stays;
using Fokus.Wire.Edge.V1;
using NodaTime;

namespace Fokus.Silo.Tests.Storage;

[Trait("Speed", "Slow")]
public sealed class FactLedgerTests(Postgres postgres)
{
    [Fact]
    public async Task Batch_sent_twice_is_stored_and_counted_once()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-twice");
        FactRow[] batch =
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon)),
        ];

        var once = await ledger.AppendAsync(garage, 1, batch, CancellationToken.None);
        var twice = await ledger.AppendAsync(garage, 1, batch, CancellationToken.None);

        Assert.Equal((2L, 2, 0), (once.AckedSeq, once.Stored, once.Duplicates));
        Assert.Equal((2L, 0, 2), (twice.AckedSeq, twice.Stored, twice.Duplicates));
        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
    }

    [Fact]
    public async Task Facts_that_arrive_shuffled_and_doubled_make_the_same_as_in_order()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-shuffled");
        // Fifty stays of four facts: opened, paid 12.00, paid 4.00 more, left.
        var rows = Enumerable.Range(0, 50).SelectMany(stay => LedgerCase.StayOf(garage, stay)).ToList();
        FactRow[] Slice(int first, int last) => [.. rows.Skip(first - 1).Take(last - first + 1)];

        await ledger.AppendAsync(garage, 1, Slice(1, 50), CancellationToken.None);
        var gap = await ledger.AppendAsync(garage, 1, Slice(120, 200), CancellationToken.None);
        await ledger.AppendAsync(garage, 1, Slice(51, 119), CancellationToken.None);
        var one = await ledger.AppendAsync(garage, 1, Slice(119, 119), CancellationToken.None);
        var again = await ledger.AppendAsync(garage, 1, Slice(119, 119), CancellationToken.None);
        await ledger.AppendAsync(garage, 1, Slice(120, 200), CancellationToken.None);

        Assert.Equal((50L, 51L, 0), (gap.AckedSeq, gap.SendFrom, gap.Stored));
        Assert.Equal((1, 1), (one.Duplicates, again.Duplicates));
        Assert.Equal(200, await ledger.AckedAsync(garage, 1, CancellationToken.None));
        // 50 x (12.00 + 4.00) = 800.00, and nobody is inside any more.
        Assert.Equal(800_00, await LedgerCase.RevenueAsync(database, garage));
        Assert.Equal(0, (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Inside);
    }

    [Fact]
    public async Task Money_counts_for_the_day_on_the_garage_s_own_wall_clock()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-midnight");
        // São Paulo is three hours behind: 23:59:59 on the 2nd, and 00:00 on the 3rd.
        var lastSecond = Instant.FromUtc(2026, 3, 3, 2, 59, 59);
        var midnight = Instant.FromUtc(2026, 3, 3, 3, 0, 0);

        await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_01, lastSecond)),
            Given.Row(garage, 3, Given.Paid("payment-0002", "stay-0001", 4_02, midnight)),
        ], CancellationToken.None);

        Assert.Equal(Brl.FromCentavos(12_01), (await LedgerCase.SummaryAsync(database, garage, lastSecond)).RevenueToday);
        Assert.Equal(Brl.FromCentavos(4_02), (await LedgerCase.SummaryAsync(database, garage, midnight)).RevenueToday);
    }

    [Fact]
    public async Task Payment_reported_by_two_facts_is_counted_once()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-payment");

        await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Opened("stay-0001")),
            Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon)),
            Given.Row(garage, 3, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon)),
        ], CancellationToken.None);

        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
        var stay = await new StayStore(database).FindAsync(garage, StayId.Parse("stay-0001"), CancellationToken.None);
        Assert.Single(stay!.Payments);
    }

    [Fact]
    public async Task Two_streams_of_one_garage_store_each_fact_once()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-race");
        var rows = Enumerable.Range(0, 50).SelectMany(stay => LedgerCase.StayOf(garage, stay)).ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            ledger.AppendAsync(garage, 1, rows, CancellationToken.None)));

        Assert.Equal(200, answers.Sum(answer => answer.Stored));
        Assert.Equal(800_00, await LedgerCase.RevenueAsync(database, garage));
    }

    [Fact]
    public async Task Gate_opened_by_hand_is_in_the_audit_with_what_became_of_it()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-audit");
        var order = new ManualOpen(
            CommandId.Parse("command-0001"),
            OperatorId.Parse("marta"),
            OpenReason.Other,
            "portão\0 emperrado",
            StayFate.Waived,
            Given.Noon,
            Given.Noon + Duration.FromSeconds(5));

        await ledger.AppendAsync(garage, 1,
        [
            Given.Row(garage, 1, Given.Heard(new LaneInput.OpenOrdered(order, LaneVisitId.Parse("visit-0001")), LanePhase.Opening)),
            Given.Row(garage, 2, Given.Heard(new LaneInput.GateReplied(order.Command, GateOutcome.Done), LanePhase.Opening)),
        ], CancellationToken.None);

        var opening = Assert.Single(await new AuditStore(database).ListAsync(garage, 10, CancellationToken.None));
        Assert.Equal((order.By, order.Reason, StayFate.Waived), (opening.By, opening.Reason, opening.Fate));
        Assert.Equal(GateOutcome.Done, opening.Outcome);
    }

    [Fact]
    public async Task Fault_is_open_until_it_is_cleared_and_can_come_again()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-faults");
        var raised = new Fact.FaultRaised(Given.Entry, FaultCode.BoardLost);
        var cleared = new Fact.FaultCleared(Given.Entry, FaultCode.BoardLost);

        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, raised), Given.Row(garage, 2, raised)], CancellationToken.None);
        var open = (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults;
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 3, cleared)], CancellationToken.None);
        var mended = (await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults;
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 4, raised)], CancellationToken.None);

        Assert.Equal(Given.Entry, Assert.Single(open).Lane);
        Assert.Empty(mended);
        Assert.Single((await LedgerCase.SummaryAsync(database, garage, Given.Noon)).Faults);
    }

    [Fact]
    public async Task A_lost_ticket_is_known_with_who_said_so_whichever_arrives_first()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "ledger-lost-ticket");
        var (stay, ticket) = (StayId.Parse("stay-0001"), TicketId.Parse("ticket-0001"));
        var lost = new Fact.TicketLost(stay, ticket, new(CommandId.Parse("command-1"), OperatorId.Parse("rui"), "pela\0 foto"));

        // The journal of the next start overtakes the one before it.
        await ledger.AppendAsync(garage, 2, [Given.Row(garage, 1, lost, epoch: 2)], CancellationToken.None);
        await ledger.AppendAsync(garage, 1, [Given.Row(garage, 1, Given.Opened("stay-0001"))], CancellationToken.None);

        var record = (await new StayStore(database).FindAsync(garage, stay, CancellationToken.None))!.Ticket!;
        // The database holds no zero character.
        Assert.Equal((ticket, "rui", "pela\uFFFD foto"), (record.Ticket, record.Order.By.Value, record.Order.Note));
        Assert.Equal((2L, 1L), (record.By.Epoch, record.By.Seq));
    }
}
