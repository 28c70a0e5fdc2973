using Fokus.Domain.Facts;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>Nobody is let through on a plate that was not seen on the vehicle on the loop.</summary>
public sealed class SomebodyElsesPlateTests
{
    private const string Parked = "ABC1D23";

    [Fact]
    public async Task A_car_parked_in_view_lets_no_stranger_in_who_gets_a_ticket_instead()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        for (var i = 0; i < 4; i++)
        {
            await garage.EntryCamera.PushAsync(Parked);
            garage.Clock.Advance(TimeSpan.FromSeconds(i < 3 ? 5 : 0.2));
        }

        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await GiveUpOnThePlateAsync(garage);
        await garage.EntryGate.SayAsync(new GateSignal.TicketButton());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.IssuingTicket);

        Assert.Empty(PlatesHeard(garage));
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task A_picture_that_waited_while_the_loop_rose_lets_nobody_in()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        var before = garage.Now;
        garage.Clock.Advance(TimeSpan.FromMilliseconds(200));
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);

        await garage.EntryCamera.PushAsync(Parked, takenAt: before);
        await garage.UntilAsync(TestGarage.Entry, view => view.Picture.Length > 0);
        await GiveUpOnThePlateAsync(garage);

        Assert.Empty(PlatesHeard(garage));
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task When_the_loop_rises_the_camera_is_asked_for_a_fresh_picture()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryCamera.PushAsync(Parked);
        await garage.UntilAsync(TestGarage.Entry, view => view.Picture.Length > 0);
        garage.EntryCamera.Scene = () => Task.FromResult<string?>("XYZ9W87");

        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));

        var opening = await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        Assert.Equal("XYZ9W87", opening.Plate);
    }

    [Fact]
    public async Task In_a_dense_queue_a_picture_of_the_vehicle_in_front_does_not_let_the_next_one_in()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await LetInAsync(garage);

        // The arming loop never falls between the two; the camera sees the first one's plate, then another, misread.
        await gate.SayAsync(new GateSignal.Closing(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Crossing);
        await garage.EntryCamera.PushAsync(Parked);
        await garage.EntryCamera.PushAsync("XYZ9W87");
        garage.Clock.Advance(TimeSpan.FromSeconds(1));
        await gate.SayAsync(new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        // And once more while the next one is served.
        await garage.EntryCamera.PushAsync(Parked);
        await GiveUpOnThePlateAsync(garage);

        Assert.Equal([Parked], PlatesHeard(garage));
        Assert.Single(gate.Opened);
    }

    [Fact]
    public async Task A_vehicle_that_arms_behind_one_that_crosses_enters_on_its_own_plate()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await LetInAsync(garage);
        await gate.SayAsync(new GateSignal.Closing(true), new GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Crossing);
        garage.Clock.Advance(TimeSpan.FromSeconds(1));

        garage.EntryCamera.Scene = null;
        await gate.SayAsync(new GateSignal.Arming(true), new GateSignal.Moved(GatePosition.Moving));
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Moving);
        await garage.EntryCamera.PushAsync("XYZ9W87");
        await gate.SayAsync(new GateSignal.Closing(false));

        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Opening, Plate: "XYZ9W87" });
        Assert.Equal(2, gate.Opened.Count);
    }

    [Fact]
    public async Task A_gate_that_was_opened_for_one_plate_stays_down_for_the_next_without_any()
    {
        await using var garage = await TestGarage.StartAsync();
        var gate = garage.EntryGate;
        await LetInAsync(garage);
        await gate.SayAsync(
            new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false), new GateSignal.Moved(GatePosition.Down));
        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Idle, Gate: GatePosition.Down });

        garage.Clock.Advance(TimeSpan.FromSeconds(8));
        await gate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync(Parked);
        await GiveUpOnThePlateAsync(garage);

        Assert.Equal([Parked], PlatesHeard(garage));
        Assert.Single(gate.Opened);
    }

    private static async Task LetInAsync(TestGarage garage)
    {
        await garage.EntryGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync(Parked);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await garage.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Up));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Open);
    }

    /// <summary>A picture is served before the deadline is, so that what it would have done is done when this returns.</summary>
    private static async Task GiveUpOnThePlateAsync(TestGarage garage)
    {
        // A plate that cannot be one: whatever was pushed before it has been taken by the lane.
        await garage.EntryCamera.PushAsync("????");
        var last = await garage.Reader.NextAsync();
        last.SetResult(new PictureLook.Opened([]));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
    }

    private static List<string> PlatesHeard(TestGarage garage) => garage.Facts<Fact.LaneHeard>()
        .Select(heard => heard.Input).OfType<LaneInput.PlateRead>().Select(read => read.Plate.Written).ToList();
}
