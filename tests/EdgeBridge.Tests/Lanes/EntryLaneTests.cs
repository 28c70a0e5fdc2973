using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class EntryLaneTests
{
    private static readonly Plate Car = Plate.Parse("ABC1D23");

    [Fact]
    public async Task A_vehicle_with_a_plate_enters_by_one_command_and_is_one_stay()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await gate.ComeOnlineAsync();

        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        var opening = await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await gate.SayAsync(new GateSignal.Moved(GatePosition.Moving), new GateSignal.Moved(GatePosition.Up));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Open);
        await gate.SayAsync(new GateSignal.Closing(true), new GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Crossing);
        await gate.SayAsync(new GateSignal.Closing(false), new GateSignal.Moved(GatePosition.Down));
        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Idle, Gate: GatePosition.Down });

        Assert.Equal(("ABC1D23", 900), (opening.Plate, opening.ConfidencePermille));
        Assert.StartsWith("lanes/entrada-1/picture?v=", opening.Picture, StringComparison.Ordinal);
        var stay = Assert.Single(garage.Facts<Fact.StayOpened>());
        Assert.Equal(new Credential.ByPlate(Car), stay.Credential);
        Assert.Null(stay.AnnouncedVersion);
        Assert.Single(gate.Opened);
        Assert.Equal((1, stay.Stay), (garage.Stays.Inside, garage.Stays.InsideBy(Car)!.Id));
        Assert.NotNull(garage.Desk.PictureOf(TestGarage.Entry));
    }

    [Fact]
    public async Task Without_a_plate_a_ticket_lets_the_vehicle_in()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await gate.ComeOnlineAsync();
        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);

        // No plate within the four seconds of the lane's timings.
        garage.Clock.Advance(TimeSpan.FromSeconds(4));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
        await gate.SayAsync(new GateSignal.TicketButton());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.IssuingTicket);
        await gate.SayAsync(new GateSignal.TicketTaken());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await gate.SayAsync(new GateSignal.Moved(GatePosition.Moving), new GateSignal.Moved(GatePosition.Up));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Open);
        await gate.SayAsync(new GateSignal.Closing(true), new GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Crossing);
        await gate.SayAsync(new GateSignal.Closing(false), new GateSignal.Moved(GatePosition.Down));
        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Idle, Gate: GatePosition.Down });

        Assert.Equal(1, Assert.Single(garage.Facts<Fact.StayOpened>()).AnnouncedVersion);
        var slip = Assert.Single(garage.Printer.Printed);
        Assert.Equal(("Paulista 900", "Entrada 1"), (slip.GarageName, slip.LaneName));
        // 12:00:04 UTC is 09:00:04 in São Paulo.
        Assert.Equal(new LocalDateTime(2026, 11, 25, 9, 0, 4), slip.At);
        Assert.Single(gate.Opened);
    }

    [Fact]
    public async Task A_ticket_of_a_driver_who_backed_out_counts_nowhere_and_is_good_neither_at_the_exit_nor_at_the_till()
    {
        var garage = await TestGarage.StartAsync();
        var ticket = await TakeTicketAsync(garage);
        await garage.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Up), new GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Open, Gate: GatePosition.Up });
        // Two seconds after it left the arming loop, with the closing loop never reached.
        garage.Clock.Advance(TimeSpan.FromSeconds(2));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Idle);

        Assert.Equal(ticket, Assert.Single(garage.Facts<Fact.VisitVoided>()).Ticket);
        Assert.Empty(garage.Facts<Fact.StayOpened>());

        // The same after a restart.
        await using var again = await garage.RestartAsync(away: TimeSpan.FromMinutes(20));
        Assert.Equal(0, again.Stays.Inside);
        Assert.Null(again.Stays.InsideBy(ticket));
        await again.ExitGate.ComeOnlineAsync(isArmed: true);
        await again.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await again.Scanner.ScanAsync(ticket.Value);
        await again.UntilAsync(TestGarage.Exit, view => view is { Phase: LanePhase.AskingTicket, Faults.Count: > 0 });
        Assert.Empty(again.ExitGate.Opened);
    }

    [Fact]
    public async Task The_price_that_a_ticket_announced_holds_for_a_vehicle_that_is_known_by_its_plate_as_well()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await gate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync(null);
        var reading = await garage.Reader.NextAsync();

        // The driver presses the button, and only then the plate is read: the ticket is on its way out.
        await gate.SayAsync(new GateSignal.TicketButton());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.IssuingTicket);
        reading.SetResult(new PictureLook.Opened([new PlateGuess(Car.Written, 950)]));
        await garage.UntilAsync(TestGarage.Entry, view => view.Plate.Length > 0);
        await gate.SayAsync(new GateSignal.TicketTaken());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await gate.SayAsync(
            new GateSignal.Moved(GatePosition.Up), new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Idle);

        var opened = Assert.Single(garage.Facts<Fact.StayOpened>());
        Assert.Equal((new Credential.ByPlate(Car), Assert.Single(garage.Printer.Printed).Ticket), (opened.Credential, opened.AlsoKnownBy.Ticket!.Value));
        Assert.Equal(1, opened.AnnouncedVersion);
    }

    [Fact]
    public async Task A_plate_that_comes_late_does_not_open_for_the_next_vehicle()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await gate.ComeOnlineAsync();
        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync(null);
        var reading = await garage.Reader.NextAsync();

        // The first vehicle backs away, another comes, and only then the first picture has been read.
        await gate.SayAsync(new GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Idle);
        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        reading.SetResult(new PictureLook.Opened([new PlateGuess(Car.Written, 950)]));
        await garage.EntryCamera.PushAsync("XYZ9W87");
        var opening = await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);

        Assert.Equal("XYZ9W87", opening.Plate);
        var read = Assert.Single(garage.Facts<Fact.LaneHeard>().Select(heard => heard.Input).OfType<LaneInput.PlateRead>());
        Assert.Equal("XYZ9W87", read.Plate.Written);
    }

    [Fact]
    public async Task An_order_that_comes_three_times_opens_once()
    {
        var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        var order = TestGarage.Order("command-1", garage.Now);

        var answers = new List<OrderAnswer>();
        for (var i = 0; i < 3; i++)
            answers.Add(await garage.Desk.OrderAsync(TestGarage.Entry, order, TestContext.Current.CancellationToken));
        // To another lane as well, and after a restart.
        answers.Add(await garage.Desk.OrderAsync(TestGarage.Exit, order, TestContext.Current.CancellationToken));
        await using var again = await garage.RestartAsync();
        answers.Add(await again.Desk.OrderAsync(TestGarage.Entry, order, TestContext.Current.CancellationToken));

        Assert.Equal(
            [OrderAnswer.Accepted, OrderAnswer.Repeated, OrderAnswer.Repeated, OrderAnswer.Repeated, OrderAnswer.Repeated], answers);
        Assert.Single(garage.EntryGate.Opened);
        Assert.Empty(again.EntryGate.Opened);
        Assert.Equal(order, Assert.IsType<LaneInput.OpenOrdered>(Assert.Single(again.Journal.Latest(10)).Order).Order);
    }

    [Fact]
    public async Task An_order_after_its_expiry_is_dropped_and_not_recorded()
    {
        await using var garage = await TestGarage.StartAsync();
        var order = TestGarage.Order("command-1", garage.Now, Duration.FromSeconds(5));
        garage.Clock.Advance(TimeSpan.FromSeconds(6));

        var answer = await garage.Desk.OrderAsync(TestGarage.Entry, order, TestContext.Current.CancellationToken);

        Assert.Equal(OrderAnswer.Expired, answer);
        Assert.Empty(garage.Journal.Latest(10));
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)] // one bay is left
    public async Task A_full_garage_lets_nobody_in_by_plate(int capacity, bool isFull)
    {
        await using var garage = await TestGarage.StartAsync(capacity);
        await garage.ParkAsync(new Credential.Unidentified(), Duration.FromHours(1));
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Entry, isFull ? LanePhase.NeedsAttendant : LanePhase.Opening);

        Assert.Equal(isFull, view.Faults.Contains(FaultCode.GarageFull));
        Assert.Equal(isFull ? 0 : 1, garage.EntryGate.Opened.Count);
    }

    /// <summary>A vehicle without a plate comes, and its driver takes a ticket.</summary>
    private static async Task<TicketId> TakeTicketAsync(TestGarage garage)
    {
        await garage.EntryGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryGate.SayAsync(new GateSignal.TicketButton());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.IssuingTicket);
        await garage.EntryGate.SayAsync(new GateSignal.TicketTaken());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        return Assert.Single(garage.Printer.Printed).Ticket;
    }
}
