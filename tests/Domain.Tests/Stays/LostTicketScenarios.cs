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
