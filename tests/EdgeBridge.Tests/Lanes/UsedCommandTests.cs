using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>Orders under an id that was used before.</summary>
public sealed class UsedCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_order_under_a_used_id_is_no_repetition_and_does_nothing()
    {
        await using var garage = await ReadyAsync();
        var order = TestGarage.Order("command-1", garage.Now);
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderAsync(TestGarage.Entry, order, Stop));

        // Each differs in one thing that the audit would show, or goes to another gate.
        List<Task<OrderAnswer>> others =
        [
            garage.Desk.OrderAsync(TestGarage.Entry, order with { By = OperatorId.Parse("rui") }, Stop),
            garage.Desk.OrderAsync(TestGarage.Entry, order with { Reason = OpenReason.Emergency }, Stop),
            garage.Desk.OrderAsync(TestGarage.Entry, order with { Note = "ambulance" }, Stop),
            garage.Desk.OrderAsync(TestGarage.Entry, order with { Fate = StayFate.Settled }, Stop),
            garage.Desk.OrderAsync(TestGarage.Exit, order, Stop),
            garage.Desk.OrderModeAsync(TestGarage.Entry, Mode(order), Stop),
        ];

        Assert.All(await Task.WhenAll(others), answer => Assert.Equal(OrderAnswer.Conflict, answer));
        Assert.Single(garage.EntryGate.Opened);
        Assert.Empty(garage.ExitGate.Opened);
        Assert.Equal(order, Assert.Single(garage.Facts<Fact.LaneHeard>().Select(heard => heard.Input).OfType<LaneInput.OpenOrdered>()).Order);
        Assert.DoesNotContain(garage.Facts<Fact.LaneHeard>(), heard => heard.Input is LaneInput.ModeOrdered);
    }

    [Fact]
    public async Task The_same_order_with_other_moments_is_the_same_order()
    {
        await using var garage = await ReadyAsync();
        var order = TestGarage.Order("command-1", garage.Now);
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderAsync(TestGarage.Entry, order, Stop));

        // Put on the garage's clock again, by a clock of the cluster that was heard a little later.
        var again = order with { AskedAt = order.AskedAt + Duration.FromMilliseconds(3), Expires = order.Expires + Duration.FromMilliseconds(3) };

        Assert.Equal(OrderAnswer.Repeated, await garage.Desk.OrderAsync(TestGarage.Entry, again, Stop));
    }

    [Fact]
    public async Task What_an_order_said_is_remembered_over_a_restart()
    {
        var garage = await ReadyAsync();
        var order = TestGarage.Order("command-1", garage.Now);
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderAsync(TestGarage.Entry, order, Stop));
        await using var again = await garage.RestartAsync();
        await again.EntryGate.ComeOnlineAsync();

        Assert.Equal(OrderAnswer.Conflict, await again.Desk.OrderAsync(TestGarage.Entry, order with { Note = "ambulance" }, Stop));
        Assert.Equal(OrderAnswer.Repeated, await again.Desk.OrderAsync(TestGarage.Entry, order, Stop));
        Assert.Empty(again.EntryGate.Opened);
    }

    [Fact]
    public async Task Of_two_orders_that_were_never_carried_out_the_second_may_use_the_id()
    {
        await using var garage = await ReadyAsync();
        var late = TestGarage.Order("command-1", garage.Now - Duration.FromSeconds(6));

        Assert.Equal(OrderAnswer.Expired, await garage.Desk.OrderAsync(TestGarage.Entry, late, Stop));
        Assert.Equal(
            OrderAnswer.Accepted,
            await garage.Desk.OrderAsync(TestGarage.Entry, TestGarage.Order("command-1", garage.Now) with { Note = "again" }, Stop));
    }

    [Fact]
    public async Task An_order_from_before_digests_were_kept_is_not_carried_out_again()
    {
        var garage = await ReadyAsync();
        await garage.Journal.AppendAsync(
            new(
                garage.Now,
                [],
                [new StoreWrite(
                    "INSERT INTO remembered_command (command, at_unix_ticks) VALUES ($command, $at)",
                    ("$command", "command-1"),
                    ("$at", garage.Now.ToUnixTimeTicks()))]),
            Stop);
        await using var again = await garage.RestartAsync();
        await again.EntryGate.ComeOnlineAsync();

        Assert.Equal(OrderAnswer.Repeated, await again.Desk.OrderAsync(TestGarage.Entry, TestGarage.Order("command-1", again.Now), Stop));
        Assert.Empty(again.EntryGate.Opened);
    }

    private static async Task<TestGarage> ReadyAsync()
    {
        var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        return garage;
    }

    private static ModeOrder Mode(ManualOpen order) =>
        new(LaneMode.KeptOpen, order.Command, order.By, order.Reason, order.Note, order.Fate, order.AskedAt, order.Expires);
}
