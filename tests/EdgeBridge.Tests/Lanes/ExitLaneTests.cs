using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Tests.Journal;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class ExitLaneTests
{
    private static readonly Plate Car = Plate.Parse("ABC1D23");

    [Fact]
    public async Task A_vehicle_that_pays_at_the_barrier_leaves_by_one_command_and_one_payment()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.ExitGate;
        // 2 h 30 min: first hour 12.00, two started hours 4.00 each: 20.00.
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(150));
        await gate.ComeOnlineAsync();
        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        var waiting = await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);

        var order = new PayOrder(
            PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(20_00), PaymentMethod.Pix, PayPointId.Parse("totem-1"));
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(order, TestContext.Current.CancellationToken));
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(order, TestContext.Current.CancellationToken));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        await gate.SayAsync(new GateSignal.Moved(GatePosition.Up), new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Idle);

        Assert.Equal(Brl.FromCentavos(20_00), waiting.Due);
        Assert.Equal(garage.Now - Duration.FromMinutes(150), waiting.EnteredAt);
        var paid = Assert.Single(garage.Facts<Fact.StayPaid>());
        Assert.Equal((stay, Brl.FromCentavos(20_00)), (paid.Payment.Stay, paid.Payment.Amount));
        Assert.Equal(new Fact.StayLeft(stay, TestGarage.Exit, StayFate.Settled), Assert.Single(garage.Facts<Fact.StayLeft>()));
        Assert.Single(gate.Opened);
        Assert.Equal(0, garage.Stays.Inside);
        Assert.Equal((StayPhase.Left, Brl.FromCentavos(20_00)), (garage.Stays.Find(stay)!.Phase, garage.Stays.Find(stay)!.Paid));
    }

    [Fact]
    public async Task A_payment_recorded_just_before_a_power_cut_lets_the_vehicle_out_afterwards()
    {
        var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(150));
        await garage.ExitGate.ComeOnlineAsync();
        await garage.ExitGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);
        // On the disk, but the lane has not heard of it when the power goes.
        var quote = garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now);
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, new Fact.StayPaid(
            new(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(20_00), PaymentMethod.Pix, PayPointId.Parse("totem-1"), garage.Now, quote.PaidUntil),
            quote));

        await using var again = await garage.RestartAsync();
        await again.ExitGate.ComeOnlineAsync(isArmed: true);
        // The vehicle on the loop may be another one now: it is recognised anew.
        await again.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await again.ExitCamera.PushAsync("ABC1D23");

        await again.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(again.ExitGate.Opened);
    }

    [Fact]
    public async Task A_ticket_within_the_free_time_opens_at_once()
    {
        await using var garage = await TestGarage.StartAsync();
        var ticket = IdSource.NewTicket(garage.Now);
        await garage.ParkAsync(new Credential.ByTicket(ticket), Duration.FromMinutes(10));
        await garage.ExitGate.ComeOnlineAsync();
        await garage.ExitGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);

        await garage.Scanner.ScanAsync($" {ticket.Value}\r");

        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(garage.ExitGate.Opened);
    }

    [Fact]
    public async Task An_old_plate_leaves_on_the_stay_of_its_mercosul_renewal()
    {
        await using var garage = await TestGarage.StartAsync();
        // ABC1D23 is the renewal of ABC1323: the letter D stands for the digit 3.
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(5));
        await garage.ExitGate.ComeOnlineAsync();
        await garage.ExitGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);

        await garage.ExitCamera.PushAsync("ABC1323");

        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Equal(stay, Assert.Single(garage.Stays.InsideBy(new Credential.ByPlate(Plate.Parse("ABC1323")))).Id);
    }
}
