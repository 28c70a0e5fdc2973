using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Modes;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>Each wait of a lane, to the millisecond.</summary>
public sealed class TimingScenarios
{
    [Theory]
    [InlineData("3.999s", LanePhase.Present)]
    [InlineData("4s", LanePhase.AskingTicket)]
    public void A_plate_is_waited_for_four_seconds(string at, LanePhase phase)
    {
        Assert.Equal(phase, Lane.Entry().At("0s").ArmingOn().At(at).Phase);
    }

    [Theory]
    // Commanded at 1 s.
    [InlineData("4.999s", LanePhase.Open)]
    [InlineData("5s", LanePhase.NeedsAttendant)]
    public void An_arm_has_four_seconds_to_lift(string at, LanePhase phase)
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At(at);
        if (phase == LanePhase.Open)
            lane.Up();

        Assert.Equal(phase, lane.At("6s").Phase);
        Assert.Equal(phase == LanePhase.NeedsAttendant, lane.Faults.Contains(FaultCode.GateDidNotLift));
    }

    [Theory]
    // The arming loop is left at 6 s.
    [InlineData("7.999s", 1, 0)]
    [InlineData("8.001s", 1, 1)]
    public void A_vehicle_that_left_the_arming_loop_has_two_seconds_to_reach_the_next(string closingAt, int stays, int voided)
    {
        var lane = Lane.EntryOpened().At("6s").ArmingOff().At(closingAt).ClosingOn().At("10s").ClosingOff();

        // Whoever comes after that comes without leave: inside all the same, and nobody knows who it is.
        Assert.Equal((stays, voided), (lane.Opened.Count, lane.Voided.Count));
        Assert.Equal(voided == 1, lane.Opened[0].Credential is Domain.Stays.Credential.Unidentified);
        Assert.Equal(voided == 1, lane.Faults.Contains(FaultCode.UnauthorisedPassage));
    }

    [Fact]
    public void A_vehicle_that_comes_back_onto_the_arming_loop_in_time_is_the_one_that_was_let_through()
    {
        var lane = Lane.EntryOpened().At("6s").ArmingOff().At("7.999s").ArmingOn().At("30s");
        Assert.Equal((LanePhase.Open, 0), (lane.Phase, lane.Voided.Count));

        var late = Lane.EntryOpened().At("6s").ArmingOff().At("8.001s").ArmingOn();
        Assert.Equal((LanePhase.Present, 1), (late.Phase, late.Voided.Count));
        Assert.Null(late.State.Visit!.Credential);
    }

    [Theory]
    // The arm is up at 2 s.
    [InlineData("46.999s", false)]
    [InlineData("47s", true)]
    public void A_vehicle_under_an_open_gate_is_an_alarm_after_forty_five_seconds(string at, bool isTold)
    {
        var lane = Lane.EntryOpened().At(at);

        Assert.Equal(isTold, lane.Faults.Contains(FaultCode.VehicleStalled));
        Assert.Equal((LanePhase.Open, 0), (lane.Phase, lane.Voided.Count));
    }

    [Theory]
    // The ticket is asked for at 4 s.
    [InlineData("48.999s", false)]
    [InlineData("49s", true)]
    public void A_driver_who_is_asked_for_something_is_an_alarm_after_forty_five_seconds(string at, bool isTold)
    {
        Assert.Equal(isTold, Lane.Entry().At("0s").ArmingOn().At(at).Faults.Contains(FaultCode.VehicleWaiting));
    }

    [Theory]
    // The vehicle has crossed at 6 s.
    [InlineData("20.999s", false)]
    [InlineData("21s", true)]
    public void An_arm_has_fifteen_seconds_to_come_down(string at, bool isTold)
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("6s").ClosingOff().At(at);

        Assert.Equal(isTold, lane.Faults.Contains(FaultCode.GateDidNotClose));
    }

    [Fact]
    public void A_command_lives_three_seconds_from_its_decision()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate();

        Assert.Equal(Lane.Noon + Duration.FromSeconds(4), Assert.Single(lane.Commands).Expires);
    }

    [Theory]
    [InlineData("4s", "5s", true)]
    [InlineData("5s", "5s", true)] // in its last moment
    [InlineData("6s", "5s", false)]
    [InlineData("600s", "5s", false)]
    [InlineData("0s", "3600s", true)]
    public void An_order_is_carried_out_in_its_last_moment_and_never_after_it(string age, string life, bool isObeyed)
    {
        var opened = Lane.Exit().At("600s").Order(age: age, life: life);
        Assert.Equal(isObeyed ? 1 : 0, opened.Commands.Count);
        Assert.All(opened.Commands, open => Assert.InRange(open.Expires, opened.Now, opened.Now + Duration.FromSeconds(5)));

        var kept = Lane.Exit().At("600s").Mode(LaneMode.KeptOpen, age: age, life: life);
        Assert.Equal((isObeyed ? LaneMode.KeptOpen : LaneMode.Normal, isObeyed ? 1 : 0), (kept.State.Mode, kept.Commands.Count));
        Assert.All(kept.Commands, open => Assert.InRange(open.Expires, kept.Now, kept.Now + Duration.FromSeconds(5)));

        var closed = Lane.Exit().At("600s").Mode(LaneMode.OutOfService, age: age, life: life);
        Assert.Equal(isObeyed ? LaneMode.OutOfService : LaneMode.Normal, closed.State.Mode);
    }

    [Fact]
    public void No_wait_is_left_when_everybody_is_gone()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("6s").ClosingOff().At("9s").Down();
        lane.Done.Clear();

        // A day later nothing has happened.
        Assert.Empty(lane.At("86400s").Done.OfType<LaneEffect.Raise>());
        Assert.Empty(lane.Done);
    }
}
