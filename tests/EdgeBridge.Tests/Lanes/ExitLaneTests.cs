using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Lanes;
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

    [Theory]
    // The second digit is renewed as a letter: 3 is D, 2 is C.
    [InlineData("ABC1D23", "ABC1323")]
    [InlineData("ABC1234", "ABC1C34")]
    public async Task A_plate_and_its_renewal_leave_on_one_stay(string atTheEntry, string atTheExit)
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse(atTheEntry)), Duration.FromMinutes(5));

        await garage.ExitGate.ComeOnlineAsync();
        await garage.ExitGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync(atTheExit);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        await PassAsync(garage);

        Assert.Equal(new Fact.StayLeft(stay, TestGarage.Exit, StayFate.Settled), Assert.Single(garage.Facts<Fact.StayLeft>()));
    }

    [Theory]
    // In 09:05, paid 12.00 at 10:00: the exit opens up to 10:15:00, and then asks for the second hour only.
    [InlineData(899, 0)]
    [InlineData(900, 0)]
    [InlineData(901, 4_00)]
    public async Task The_exit_keeps_the_time_that_the_till_has_told_to_the_second(int secondsAfterPaying, long due)
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(55));
        var told = await PayAsync(garage, stay, 12_00);
        Assert.Equal(garage.Now + Duration.FromMinutes(15), told.Payment.PaidUntil);
        Assert.Equal(told.Payment.PaidUntil, garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now + Duration.FromMinutes(5)).PaidUntil);

        garage.Clock.Advance(TimeSpan.FromSeconds(secondsAfterPaying));
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Exit, due == 0 ? LanePhase.Opening : LanePhase.AwaitingPayment);

        Assert.Equal(due, view.Due.Centavos);
        Assert.Equal(due == 0 ? 1 : 0, garage.ExitGate.Opened.Count);
    }

    [Theory]
    // 2 h 30 min are 20.00: a centavo less or more is another price, and nothing is taken.
    [InlineData(19_99)]
    [InlineData(20_01)]
    public async Task A_payment_of_another_amount_opens_nothing_and_the_right_one_does(long centavos)
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(150));
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);

        var wrong = await garage.Stays.PayAsync(
            new(PaymentId.Parse("payment-0"), stay, Brl.FromCentavos(centavos), PaymentMethod.Card, PayPointId.Parse("caixa-1")),
            TestContext.Current.CancellationToken);
        Assert.Equal(20_00, Assert.IsType<PayAnswer.WrongAmount>(wrong).Quote.Due.Centavos);
        Assert.Empty(garage.ExitGate.Opened);

        await PayAsync(garage, stay, 20_00);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Equal(20_00, Assert.Single(garage.Facts<Fact.StayPaid>()).Payment.Amount.Centavos);
    }

    [Fact]
    public async Task An_overdue_vehicle_that_somebody_lets_out_is_gone_and_owes_nothing_two_days_later()
    {
        var garage = await TestGarage.StartAsync();
        // Half an hour is paid with the first hour, 12.00; after 78 minutes 4.00 more are due.
        var stay = await garage.ParkAsync(new Credential.ByPlate(Car), Duration.FromMinutes(30));
        await PayAsync(garage, stay, 12_00);
        garage.Clock.Advance(TimeSpan.FromMinutes(48));
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        var waiting = await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);
        Assert.Equal(4_00, waiting.Due.Centavos);

        var order = TestGarage.Order("command-1", garage.Now);
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.OrderAsync(TestGarage.Exit, order, TestContext.Current.CancellationToken));
        await PassAsync(garage);

        await using var later = await garage.RestartAsync(away: TimeSpan.FromDays(2));
        var closed = later.Stays.Find(stay)!;
        Assert.Equal((StayPhase.Left, StayFate.Waived, Brl.Zero), (closed.Phase, closed.Fate!.Value, closed.Debt));
        Assert.Null(later.Stays.InsideBy(Car));
        Assert.Equal(0, later.Stays.Inside);
        Assert.Equal(new Fact.StayLeft(stay, TestGarage.Exit, StayFate.Waived), Assert.Single(later.Facts<Fact.StayLeft>()));
    }

    private static async Task<PayAnswer.Taken> PayAsync(TestGarage garage, StayId stay, long centavos) =>
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(
            new(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(centavos), PaymentMethod.Card, PayPointId.Parse("caixa-1")),
            TestContext.Current.CancellationToken));

    private static async Task PassAsync(TestGarage garage)
    {
        await garage.ExitGate.SayAsync(
            new GateSignal.Moved(GatePosition.Up), new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Idle);
    }
}
