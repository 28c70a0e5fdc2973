using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A person says whose stay stands at the exit.</summary>
public sealed class NamedStayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_due_is_asked_for_and_once_it_is_paid_the_gate_opens()
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(60));
        await ArriveAsync(garage);

        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.NameStayAsync(TestGarage.Exit, Order(garage, stay), Stop));
        var waiting = await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);
        Assert.Equal(Brl.FromCentavos(12_00), waiting.Due);
        Assert.Empty(garage.ExitGate.Opened);

        var payment = new PayOrder(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(12_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1"));
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(payment, Stop));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(garage.ExitGate.Opened);
    }

    [Fact]
    public async Task The_same_order_twice_is_one_and_a_stay_that_is_not_open_is_refused()
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(10));
        await ArriveAsync(garage);

        Assert.Equal(OrderAnswer.Refused, await garage.Desk.NameStayAsync(
            TestGarage.Exit, Order(garage, StayId.Parse("stay-of-nobody"), "command-0"), Stop));
        Assert.Equal(OrderAnswer.Accepted, await garage.Desk.NameStayAsync(TestGarage.Exit, Order(garage, stay), Stop));
        Assert.Equal(OrderAnswer.Repeated, await garage.Desk.NameStayAsync(TestGarage.Exit, Order(garage, stay), Stop));

        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(garage.ExitGate.Opened);
        // Both words are in the audit, whatever became of them.
        Assert.Equal(2, garage.Journal.Latest(10).Count(entry => entry.Order is LaneInput.StayNamed));
    }

    [Fact]
    public async Task An_unread_plate_leaves_somewhere_to_begin_to_search()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);

        await garage.ExitCamera.PushAsync(null);
        (await garage.Reader.NextAsync()).SetResult(new PictureLook.Opened([new("ABC1D2", 900), new("A8C1D2", 400)]));

        Assert.Equal("ABC1D2", (await garage.UntilAsync(TestGarage.Exit, LanePhase.AskingTicket)).Doubt);
        Assert.DoesNotContain(garage.Facts<Fact.LaneHeard>(), fact => fact.Input is LaneInput.PlateRead);
    }

    private static async Task ArriveAsync(TestGarage garage)
    {
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
    }

    private static NamingOrder Order(TestGarage garage, StayId stay, string command = "command-1") => new(
        stay, CommandId.Parse(command), OperatorId.Parse("rui"), "pela foto", garage.Now, garage.Now + Duration.FromSeconds(5));
}
