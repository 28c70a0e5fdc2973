using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>At an exit nothing tells whose stay it is, and a person does: by the picture, by the driver's word.</summary>
public sealed class NamedStayScenarios
{
    [Fact]
    public void A_stay_that_owes_nothing_leaves_settled_once_somebody_has_said_whose_it_is()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").NoPlate().At("9s").Name(Lane.Inside(0));
        Assert.Single(lane.Commands);

        lane.Replied().At("10s").Up().At("11s").ClosingOn().ArmingOff().At("12s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void Who_says_whose_stay_it_is_does_not_let_it_out_unpaid()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").NoPlate().At("9s").Name(Lane.Inside(12_00));

        Assert.Empty(lane.Commands);
        Assert.Equal((LanePhase.AwaitingPayment, Brl.FromCentavos(12_00)), (lane.Phase, lane.State.Visit!.Due));

        Assert.Single(lane.At("30s").Paid().Commands);
    }

    [Fact]
    public void A_word_that_comes_late_or_while_nobody_is_there_counts_for_nobody()
    {
        Assert.Empty(Lane.Exit().At("0s").ArmingOn().At("1s").NoPlate().At("9s").Name(Lane.Inside(0), age: "6s").Commands);
        Assert.Empty(Lane.Exit().At("9s").Name(Lane.Inside(0)).Commands);
        // At its very last moment it still counts.
        Assert.Single(Lane.Exit().At("0s").ArmingOn().At("1s").NoPlate().At("9s").Name(Lane.Inside(0), age: "5s").Commands);
    }

    [Fact]
    public void A_vehicle_on_the_deny_list_does_not_leave_by_somebody_s_word_for_a_stay()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(new Standing.Refused(Refusal.Denied)).At("9s").Name(Lane.Inside(0));

        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);
    }

    [Fact]
    public void Where_only_a_person_opens_the_word_for_a_stay_opens_nothing()
    {
        var lane = Lane.Exit().Mode(LaneMode.Attendant).At("1s").ArmingOn().At("2s").NoPlate().At("9s").Name(Lane.Inside(0));

        Assert.Empty(lane.Commands);
        Assert.Contains(FaultCode.VehicleWaiting, lane.Faults);
    }

    [Fact]
    public void At_an_entry_it_means_nothing()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").NoPlate().At("9s").Name(Lane.Inside(0));

        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);
    }
}
