using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tests.Tariffs;

namespace Fokus.Domain.Tests.Stays;

/// <summary>A driver without a ticket pays the stay that is proven, and a fee only where the site says so.</summary>
public sealed class LostTicketScenarios
{
    private static readonly Plate Plate = Plate.Parse("ABC1234");

    [Fact]
    public void The_plate_finds_the_stay_in_both_ways_of_writing_it()
    {
        var mine = Told.Stay("stay-mine", Told.ByPlate("ABC1C34"));
        var left = Told.Stay("stay-left", Told.ByPlate("ABC1234")).After(Told.Left(0));

        Assert.Equal(new LostTicketFound.ByPlate(mine), LostTicketSearch.Find([Told.Stay("stay-other"), left, mine], Plate));
    }

    [Fact]
    public void Without_a_plate_the_photos_of_those_that_entered_without_one_are_compared_the_oldest_first()
    {
        var late = Told.Stay("stay-late", minute: 9);
        var early = Told.Stay("stay-early", minute: 3);
        var withPlate = Told.Stay("stay-plate", Told.ByPlate("XYZ9A87"));

        var found = Assert.IsType<LostTicketFound.ByPhoto>(LostTicketSearch.Find([late, withPlate, early], Plate));

        Assert.Equal([early, late], found.Stays);
        Assert.IsType<LostTicketFound.Nothing>(LostTicketSearch.Find([withPlate], plate: null));
    }

    [Fact]
    public void Two_vehicles_with_one_plate_are_told_apart_by_a_person()
    {
        Stay[] twins = [Told.Stay("stay-aaaa", Told.ByPlate("ABC1234")), Told.Stay("stay-bbbb", Told.ByPlate("ABC1C34"), minute: 1)];

        Assert.Equal(twins, Assert.IsType<LostTicketFound.ByPhoto>(LostTicketSearch.Find(twins, Plate)).Stays);
    }

    [Fact]
    public void Unless_the_site_says_otherwise_nothing_but_the_proven_stay_is_charged()
    {
        Assert.Equal(Brl.Zero, new LostTicketTerms(ChargesFee: false, Told.Reais(50)).Fee);

        var (stay, effects, _) = StayMachine.Decide(Given.StayFrom("2026-03-02 09:00"), Told.Lost(LostTicketTerms.StayOnly), Given.At("2026-03-02 11:00"));
        var bill = LostTicketBill.Of(stay!, TariffEngine.Quote(Given.T1, stay!, Given.At("2026-03-02 11:30")));

        Assert.Empty(effects);
        // 2:30 on T1: 12.00 + 2 × 4.00.
        Assert.Equal((Told.Reais(20), Brl.Zero, Told.Reais(20)), (bill.ForTime, bill.ForFee, bill.Total));
    }

    [Fact]
    public void A_fee_is_a_line_of_its_own_and_the_gate_does_not_wait_for_it()
    {
        var stay = Given.StayFrom("2026-03-02 09:00").After(Told.Lost(StaySamples.WithFee));
        var bill = LostTicketBill.Of(stay, TariffEngine.Quote(Given.T1, stay, Given.At("2026-03-02 11:30")));

        Assert.Equal((Told.Reais(20), Told.Reais(30), Told.Reais(50), Told.Reais(20)), (bill.ForTime, bill.ForFee, bill.Total, bill.BeforeTheGateOpens));

        var gone = StayMachine.Decide(stay, Told.Left(due: 0), Given.At("2026-03-02 11:31")).Stay!;
        Assert.Equal((StayPhase.Left, StayFate.Owing, Told.Reais(30)), (gone.Phase, gone.Fate!.Value, gone.Debt));
    }

    [Fact]
    public void What_is_paid_for_the_fee_pays_no_minute_of_the_stay()
    {
        var stay = Told.Stay().After(Told.Lost(StaySamples.WithFee), Told.Money("payment-a", 42, 75, fee: 30));

        Assert.Equal((Told.Reais(12), Told.Reais(42), Brl.Zero), (stay.Paid, stay.PaidInAll, stay.FeeDue));

        var onlyFee = Told.Stay().After(Told.Lost(StaySamples.WithFee), Told.Money("payment-a", 30, 75, fee: 30));
        Assert.Equal((StayPhase.Inside, Brl.Zero), (onlyFee.Phase, onlyFee.Paid));
        Assert.Null(onlyFee.PaidUntil);
    }

    [Fact]
    public void A_fee_that_was_waived_while_the_driver_paid_swallows_nothing()
    {
        var stay = Told.Stay().After(
            Told.Lost(StaySamples.WithFee), new StayInput.FeeWaived(Told.Order("order-waive", "bia", "ticket achado")), Told.Money("payment-a", 42, 75, fee: 30));

        Assert.Equal((Told.Reais(42), Brl.Zero), (stay.Paid, stay.FeeDue));
        var waiver = stay.Trace.Single(trace => trace.What == Fokus.Domain.Stays.Traces.StayAct.FeeWaived);
        Assert.Equal((Told.Reais(30), "ticket achado"), (waiver.Amount, waiver.Note));
    }

    [Fact]
    public void The_paper_that_was_lost_opens_nothing_and_a_fee_is_charged_once()
    {
        var (stay, effects, _) = StayMachine.Decide(Told.Stay(), Told.Lost(StaySamples.WithFee, "order-one1"), Told.Minute(30));

        Assert.Equal([new StayEffect.VoidTicket(Told.Ticket)], effects);
        Assert.IsType<StayAnswer.AlreadyDone>(StayMachine.Decide(stay, Told.Lost(StaySamples.WithFee, "order-one1"), Told.Minute(31)).Answer);
        Assert.Equal(
            new StayAnswer.Refused(StayRefusal.FeeIsCharged),
            StayMachine.Decide(stay, Told.Lost(StaySamples.WithFee, "order-two2"), Told.Minute(32)).Answer);
    }
}
