using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tests.Tariffs;
using NodaTime;

namespace Fokus.Domain.Tests.Stays;

/// <summary>A gate that a person opened, a vehicle that slipped away, and what is owed afterwards.</summary>
public sealed class StayFateScenarios
{
    // Free to 15:00, first hour 12.00, each further started hour 4.00; the exit opens for 4 minutes after a payment.
    private static readonly TariffBook ShortGrace = Given.T1 with { Payment = Given.T1.Payment with { ExitGrace = Duration.FromMinutes(4) } };

    [Fact]
    public void A_family_that_paid_its_first_hour_leaves_within_it_though_the_grace_is_over()
    {
        var stay = Paid(at: "2026-03-02 15:52");

        // 15:22 to 15:59 is 37 minutes: the first hour, 12.00, which is paid.
        Assert.Equal(Brl.Zero, TariffEngine.Quote(ShortGrace, stay, Given.At("2026-03-02 15:59")).Due);
    }

    [Fact]
    public void An_overdue_stay_that_somebody_let_out_has_no_debt_days_later()
    {
        var stay = Paid(at: "2026-03-02 15:52");
        var late = Given.At("2026-03-02 16:40");
        // 15:22 to 16:40 is 78 minutes: 12.00 + 4.00, of which 12.00 is paid.
        var due = TariffEngine.Quote(ShortGrace, stay, late).Due;
        Assert.Equal(Told.Reais(4), due);

        var refused = StayMachine.Decide(stay, new StayInput.FateOrdered(Told.Order("order-one1"), OrderedFate.Settle, due), late);
        var closed = StayMachine.Decide(stay, new StayInput.FateOrdered(Told.Order("order-two2"), OrderedFate.Waive, due), late).Stay!;

        Assert.Equal(new StayAnswer.Refused(StayRefusal.SomethingIsDue), refused.Answer);
        Assert.Same(stay, refused.Stay);
        Assert.Equal((StayPhase.Left, StayFate.Waived, late), (closed.Phase, closed.Fate!.Value, closed.LeftAt!.Value));
        Assert.Equal((Told.Reais(16), Told.Reais(12), Told.Reais(4), Brl.Zero), (closed.Total!.Value, closed.Paid, closed.Waived, closed.Debt));
        var twoDaysLater = StayMachine.Decide(closed, Told.Left(due: 80), late + Duration.FromDays(2));
        Assert.Equal(Brl.Zero, twoDaysLater.Stay!.Debt);
        Assert.IsType<StayAnswer.AlreadyDone>(twoDaysLater.Answer);
    }

    [Fact]
    public void A_gate_opened_for_somebody_else_leaves_the_stay_open_and_says_who_and_why()
    {
        var stay = Told.Stay();

        var (after, effects, _) = StayMachine.Decide(
            stay, new StayInput.FateOrdered(Told.Order("order-keep", "bia", "ambulância"), OrderedFate.KeepOpen, Told.Reais(12)), Told.Minute(30));

        Assert.Empty(effects);
        Assert.True(after!.IsInside);
        Assert.Equal((new StayActor.Person(Told.Order("order-keep", "bia").By), "ambulância"), (after.Trace[^1].By, after.Trace[^1].Note));
    }

    [Fact]
    public void A_debt_that_is_kept_is_paid_later_in_two_parts()
    {
        var stay = Told.Stay().After(Told.Fate(OrderedFate.KeepDebt, 12));
        Assert.Equal((StayFate.Owing, Told.Reais(12)), (stay.Fate!.Value, stay.Debt));

        var half = stay.After(Told.Money("payment-a", 5, 0));
        Assert.Equal((StayFate.Owing, Told.Reais(7)), (half.Fate!.Value, half.Debt));

        var whole = StayMachine.Decide(half, Told.Money("payment-b", 7, 0), Told.Minute(900));
        Assert.Equal((StayFate.Settled, Brl.Zero, Told.Reais(12)), (whole.Stay!.Fate!.Value, whole.Stay.Debt, whole.Stay.Paid));
        Assert.Equal([new StayEffect.DebtEnded()], whole.Effects);
    }

    [Fact]
    public void Whoever_slips_out_evades_and_a_payment_that_was_only_late_makes_it_good()
    {
        var (evaded, effects, _) = StayMachine.Decide(Told.Stay(), Told.Left(due: 12), Told.Minute(50));
        Assert.Equal((StayPhase.Evaded, Told.Reais(12)), (evaded!.Phase, evaded.Debt));
        Assert.Contains(new StayEffect.DebtBegan(Told.Reais(12)), effects);

        var paid = evaded.After(Told.Money("payment-a", 12, 65));

        Assert.Equal((StayPhase.Left, StayFate.Settled), (paid.Phase, paid.Fate!.Value));
    }

    [Fact]
    public void One_order_closes_a_stay_once_and_its_number_cannot_be_used_for_another()
    {
        var closed = Told.Stay().After(Told.Fate(OrderedFate.Waive, 12, "order-same"));

        Assert.IsType<StayAnswer.AlreadyDone>(StayMachine.Decide(closed, Told.Fate(OrderedFate.Waive, 12, "order-same"), Told.Minute(99)).Answer);
        Assert.Equal(
            new StayAnswer.Refused(StayRefusal.CommandReused),
            StayMachine.Decide(closed, Told.Fate(OrderedFate.KeepDebt, 12, "order-same"), Told.Minute(99)).Answer);
        Assert.Equal(
            new StayAnswer.Refused(StayRefusal.CommandReused),
            StayMachine.Decide(closed, new StayInput.FateOrdered(Told.Order("order-same", "bia"), OrderedFate.Waive, Told.Reais(12)), Told.Minute(99)).Answer);
    }

    [Theory]
    [InlineData(DisputeOutcome.Confirm, StayPhase.Evaded, StayFate.Owing, 12)]
    [InlineData(DisputeOutcome.Waive, StayPhase.Left, StayFate.Waived, 0)]
    [InlineData(DisputeOutcome.Reopen, StayPhase.Inside, null, 0)]
    public void A_disputed_evasion_is_confirmed_waived_or_opened_again(DisputeOutcome outcome, StayPhase phase, StayFate? fate, long debt)
    {
        var disputed = Told.Stay().After(Told.Left(due: 12), Told.Dispute());
        Assert.Equal((StayPhase.Disputed, Told.Reais(12)), (disputed.Phase, disputed.Debt));

        var resolved = disputed.After(Told.Resolve(outcome));

        Assert.Equal((phase, fate, Told.Reais(debt)), (resolved.Phase, resolved.Fate, resolved.Debt));
        Assert.Equal(outcome == DisputeOutcome.Reopen, resolved.LeftAt is null);
    }

    [Fact]
    public void A_dispute_keeps_no_vehicle_inside_and_no_payment_out()
    {
        var disputed = Told.Stay().After(Told.Dispute(), Told.Money("payment-a", 12, 90), Told.Left(0));

        Assert.Equal((StayPhase.Disputed, StayPhase.Left, Told.Reais(12)), (disputed.Phase, disputed.Standing, disputed.Paid));
        Assert.Equal(StayPhase.Left, disputed.After(Told.Resolve(DisputeOutcome.Confirm)).Phase);
    }

    [Fact]
    public void A_vehicle_that_backed_out_gets_its_money_back_and_its_ticket_is_void()
    {
        var pending = StayMachine.Decide(null, new StayInput.Admitted(Told.Start()), Told.Noon).Stay!.After(Told.Money("payment-a", 12, 75));

        var (voided, effects, _) = StayMachine.Decide(pending, new StayInput.BackedOut(), Told.Minute(1));
        var later = StayMachine.Decide(voided, Told.Money("payment-b", 12, 75), Told.Minute(2));

        Assert.Equal(StayPhase.Voided, voided!.Phase);
        Assert.Equal(2, effects.Count);
        Assert.Equal(Told.Reais(12), Assert.IsType<StayEffect.GiveBack>(effects[0]).Payment.Amount);
        Assert.Equal(new StayEffect.VoidTicket(Told.Ticket), effects[1]);
        Assert.Equal("payment-b", Assert.IsType<StayEffect.GiveBack>(Assert.Single(later.Effects)).Payment.Id.Value);
    }

    [Fact]
    public void A_stay_whose_entry_was_missed_has_no_length_and_one_whose_exit_was_missed_costs_nothing_more()
    {
        var started = StayMachine.Decide(null, new StayInput.SeenOnlyLeaving(Told.Start()), Told.Minute(40)).Stay!;
        var stopped = Told.Stay().After(Told.Money("payment-a", 12, 75), new StayInput.SeenEnteringAgain());

        Assert.Equal((true, Told.Minute(40), Told.Minute(40), Brl.Zero), (started.StartedBySystem, started.EnteredAt, started.LeftAt!.Value, started.Debt));
        Assert.Equal((true, StayPhase.Left, Told.Reais(12), Brl.Zero), (stopped.StoppedBySystem, stopped.Phase, stopped.Total!.Value, stopped.Debt));
    }

    private static Stay Paid(string at)
    {
        var stay = Given.StayFrom("2026-03-02 15:22");
        var quote = TariffEngine.Quote(ShortGrace, stay, Given.At(at));
        // 30 minutes: the first hour.
        Assert.Equal(Told.Reais(12), quote.Due);
        return stay.Apply(new(
            PaymentId.Parse("payment-1"), stay.Id, quote.Due, PaymentMethod.Pix, PayPointId.Parse("caixa-1"), Given.At(at), quote.PaidUntil));
    }
}
