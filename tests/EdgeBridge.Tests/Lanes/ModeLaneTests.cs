using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class ModeLaneTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lane_that_is_kept_open_stays_so_over_a_restart_and_is_commanded_anew_only_when_it_is_seen_down()
    {
        var garage = await TestGarage.StartAsync();
        await garage.ExitGate.ComeOnlineAsync();
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderModeAsync(TestGarage.Exit, Order(garage, LaneMode.KeptOpen), Stop));
        await garage.ExitGate.SayAsync(new GateSignal.Moved(GatePosition.Up));
        await garage.UntilAsync(TestGarage.Exit, view => view.Gate == GatePosition.Up);
        Assert.Single(garage.ExitGate.Opened);

        garage = await garage.RestartAsync(TimeSpan.FromMinutes(1));
        await using var again = garage;
        Assert.Empty(garage.ExitGate.Opened);
        await garage.ExitGate.ComeOnlineAsync();
        var view = await garage.UntilAsync(TestGarage.Exit, view => view.Gate == GatePosition.Down);

        Assert.Equal(LaneMode.KeptOpen, view.Mode);
        Assert.Single(garage.ExitGate.Opened);
    }

    [Fact]
    public async Task One_order_is_carried_out_once_and_a_late_one_never()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.ExitGate.ComeOnlineAsync();
        var order = Order(garage, LaneMode.OutOfService);

        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderModeAsync(TestGarage.Exit, order, Stop));
        Assert.Equal(OrderAnswer.Repeated, await garage.Desk.OrderModeAsync(TestGarage.Exit, order, Stop));
        var late = Order(garage, LaneMode.Normal) with { Command = CommandId.Parse("mode-late-1"), Expires = garage.Now - Duration.FromSeconds(1) };
        Assert.Equal(OrderAnswer.Expired, await garage.Desk.OrderModeAsync(TestGarage.Exit, late, Stop));

        Assert.Single(garage.Facts<Fact.LaneHeard>(), fact => fact.Input is LaneInput.ModeOrdered);
    }

    [Fact]
    public async Task A_lane_that_cannot_turn_says_so()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.ExitGate.ComeOnlineAsync();
        var order = new DirectionOrder(
            LaneKind.Entry, CommandId.Parse("turn-0001"), OperatorId.Parse("rui"), "", garage.Now, garage.Now + Duration.FromSeconds(5));

        Assert.Equal(OrderAnswer.Refused, await garage.Desk.TurnAsync(TestGarage.Exit, order, Stop));
    }

    [Fact]
    public async Task A_reversible_lane_stays_turned_over_a_restart_and_its_setup_is_in_the_journal_once()
    {
        var reversible = LaneSetup.Default with { IsReversible = true };
        var garage = await TestGarage.StartAsync(exitSetup: reversible);
        await garage.ExitGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Exit, view => view.Gate == GatePosition.Down);
        var order = new DirectionOrder(
            LaneKind.Entry, CommandId.Parse("turn-0001"), OperatorId.Parse("rui"), "", garage.Now, garage.Now + Duration.FromSeconds(5));
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.TurnAsync(TestGarage.Exit, order, Stop));

        garage = await garage.RestartAsync(exitSetup: reversible);
        await using var again = garage;
        await garage.ExitGate.ComeOnlineAsync();
        var view = await garage.UntilAsync(TestGarage.Exit, view => view.Gate == GatePosition.Down);

        Assert.Equal(LaneKind.Entry, view.Kind);
        Assert.Equal(
            new LaneInput.SetUp(LaneKind.Exit, reversible),
            Assert.Single(garage.Facts<Fact.LaneHeard>(), fact => fact.Input is LaneInput.SetUp).Input);

        // Whoever enters by the exit's gate meets the loop behind it first.
        await garage.ExitGate.SayAsync(new GateSignal.Closing(IsOccupied: true));
        await garage.UntilAsync(TestGarage.Exit, view => view.Phase == LanePhase.Present);
    }

    private static ModeOrder Order(TestGarage garage, LaneMode mode) => new(
        mode, CommandId.Parse("mode-0001"), OperatorId.Parse("rui"), OpenReason.Service, "", StayFate.Waived, garage.Now, garage.Now + Duration.FromSeconds(5));
}
