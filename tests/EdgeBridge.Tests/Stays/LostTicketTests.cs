using Fokus.Domain.Access;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Stays;

/// <summary>A driver lost the ticket, in a real garage.</summary>
public sealed class LostTicketTests
{
    private static readonly Credential.ByTicket Paper = new(TicketId.Parse("ticket-000000000001"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stay_is_charged_as_before_and_opens_once_it_is_named_and_paid()
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(Paper, Duration.FromMinutes(150));

        Assert.IsType<LostTicketAnswer.Void>(await garage.Stays.LoseTicketAsync(stay, Order("command-1"), Stop));
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.Desk.NameStayAsync(TestGarage.Exit, Named(garage, stay), Stop);

        // 2 h 30 min: 12.00 + 4.00 + 4.00; nothing for the paper.
        Assert.Equal(Brl.FromCentavos(20_00), (await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment)).Due);
        Assert.Empty(garage.ExitGate.Opened);
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(
            new(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(20_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1")), Stop));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(garage.ExitGate.Opened);
    }

    [Fact]
    public async Task Whoever_finds_the_paper_opens_nothing_also_when_all_is_paid_and_after_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(Paper, Duration.FromMinutes(150));
        await garage.Stays.PayAsync(
            new(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(20_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1")), Stop);
        await garage.Stays.LoseTicketAsync(stay, Order("command-1"), Stop);
        Assert.Empty(garage.Stays.InsideBy(Paper));
        await using var again = await garage.RestartAsync();

        await again.ExitGate.ComeOnlineAsync();
        await again.ExitGate.SayAsync(new GateSignal.Arming(true));
        await again.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await again.Scanner.ScanAsync(Paper.Ticket.Value);
        await again.UntilAsync(TestGarage.Exit, view => view.Faults.Contains(FaultCode.CredentialRefused));

        Assert.Empty(again.ExitGate.Opened);
        Assert.Empty(again.Stays.InsideBy(Paper));
        // Its driver did pay, and is still inside.
        Assert.Equal((true, Brl.FromCentavos(20_00)), (again.Stays.Find(stay)!.IsInside, again.Stays.Find(stay)!.Paid));
    }

    [Fact]
    public async Task What_else_the_vehicle_showed_still_finds_the_stay_and_the_trace_says_who_and_why_also_after_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        var (stay, plate) = (StayId.Parse("stay-0001"), new Credential.ByPlate(Plate.Parse("ABC1D23")));
        var opened = new Fact.StayOpened(stay, Paper, TestGarage.Entry, garage.Now)
        {
            AlsoKnownBy = Alternates.None.With(plate),
            AnnouncedVersion = 1,
        };
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, opened);
        await garage.Stays.LoseTicketAsync(stay, Order("command-1"), Stop);
        var before = garage.Stays.Find(stay)!;
        var at = garage.Now;
        await using var again = await garage.RestartAsync();

        var after = Assert.Single(again.Stays.InsideBy(plate));
        Assert.Equal((plate, Alternates.None, opened.EnteredAt, 1), (after.Credential, after.AlsoKnownBy, after.EnteredAt, after.AnnouncedVersion!.Value));
        var trace = Assert.Single(after.Trace);
        Assert.Equal((StayAct.TicketLost, new StayActor.Person(OperatorId.Parse("rui")), "pela foto", at), (trace.What, trace.By, trace.Note, trace.At));
        Assert.Equal(before.Trace, after.Trace);
        var entry = Assert.Single(again.Journal.Latest(10));
        Assert.Equal(("rui", "pela foto"), (entry.By.Value, entry.Note));
    }

    [Fact]
    public async Task The_same_order_twice_is_one_and_a_stay_without_a_ticket_loses_none()
    {
        var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(Paper, Duration.FromMinutes(10));
        var byPlate = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(10));

        Assert.IsType<LostTicketAnswer.Void>(await garage.Stays.LoseTicketAsync(stay, Order("command-1"), Stop));
        await using var again = await garage.RestartAsync();
        Assert.IsType<LostTicketAnswer.Repeated>(await again.Stays.LoseTicketAsync(stay, Order("command-1"), Stop));
        Assert.IsType<LostTicketAnswer.NoTicket>(await again.Stays.LoseTicketAsync(stay, Order("command-2"), Stop));
        Assert.IsType<LostTicketAnswer.NoTicket>(await again.Stays.LoseTicketAsync(byPlate, Order("command-3"), Stop));
        Assert.IsType<LostTicketAnswer.NoSuchStay>(await again.Stays.LoseTicketAsync(StayId.Parse("stay-of-nobody"), Order("command-4"), Stop));
        Assert.Single(again.Journal.Latest(10));
    }

    [Fact]
    public async Task The_ticket_of_a_vehicle_that_has_left_is_not_lost_any_more()
    {
        await using var garage = await TestGarage.StartAsync();
        var stay = await garage.ParkAsync(Paper, Duration.FromMinutes(10));
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, new Fact.StayLeft(stay, TestGarage.Exit, StayFate.Settled));

        Assert.Equal(
            new LostTicketAnswer.Refused(StayRefusal.Ended), await garage.Stays.LoseTicketAsync(stay, Order("command-1"), Stop));
        Assert.Empty(garage.Journal.Latest(10));
    }

    private static StayCommand Order(string command) => new(CommandId.Parse(command), OperatorId.Parse("rui"), "pela foto");

    private static NamingOrder Named(TestGarage garage, StayId stay) => new(
        stay, CommandId.Parse("command-9"), OperatorId.Parse("rui"), "", garage.Now, garage.Now + Duration.FromSeconds(5));
}
