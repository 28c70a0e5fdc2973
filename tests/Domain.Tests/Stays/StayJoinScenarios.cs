using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Joins;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Tests.Stays;

/// <summary>One vehicle that was taken for two: its ticket and its plate, or two plates.</summary>
public sealed class StayJoinScenarios
{
    private static readonly StayCommand Merge = Told.Order("order-merge", "bia", "mesma moto");
    private static readonly StayCommand Split = Told.Order("order-split", "bia", "não era");

    private static readonly Stay Plate = Told.Stay("stay-plate", Told.ByPlate("ABC1D23")).After(Told.Money("payment-p", 12, 75, "stay-plate"));
    private static readonly Stay Ticket = Told.Stay("stay-ticket").After(Told.Money("payment-t", 4, 120, "stay-ticket"));

    [Fact]
    public void A_ticket_and_a_plate_of_one_vehicle_become_one_stay_with_all_the_money_and_the_later_exit()
    {
        var (kept, part, effects, answer) = StayJoin.Merge(Plate, Ticket, Merge, Told.Minute(80));

        Assert.IsType<StayAnswer.Done>(answer);
        Assert.Equal((Told.Reais(16), Told.Minute(120)), (kept.Paid, kept.PaidUntil!.Value));
        Assert.Equal((StayPhase.Voided, Plate.Id, Brl.Zero), (part.Phase, part.MergedInto!.Value, part.Paid));
        // The one vehicle was counted twice.
        Assert.Equal([new StayEffect.CountOut(AreaId.Garage)], effects);
        Assert.Equal((StayAct.Absorbed, Told.Reais(4), "mesma moto"), (kept.Trace[^1].What, kept.Trace[^1].Amount, kept.Trace[^1].Note));
        Assert.Equal([Ticket.Id], kept.Trace[^1].From);
        Assert.Equal([Plate.Id], part.Trace[^1].From);
    }

    [Fact]
    public void A_wrong_merge_is_undone_and_each_has_again_what_was_paid_for_it()
    {
        var merged = StayJoin.Merge(Plate, Ticket, Merge, Told.Minute(80));
        // Paid at a kiosk by the old ticket, which leads to the merged stay.
        var kept = merged.Kept.After(Told.Money("payment-u", 8, 180, "stay-ticket"), Told.Money("payment-v", 2, 200, "stay-plate"));

        var (plate, ticket, effects, _) = StayJoin.Split(kept, merged.Part, Split, Told.Minute(90));

        Assert.Equal((Told.Reais(14), Told.Minute(200)), (plate.Paid, plate.PaidUntil!.Value));
        Assert.Equal((Told.Reais(12), Told.Minute(180)), (ticket.Paid, ticket.PaidUntil!.Value));
        Assert.Equal((StayPhase.Paid, StayPhase.Paid), (plate.Phase, ticket.Phase));
        Assert.Equal([new StayEffect.CountIn(AreaId.Garage)], effects);
        Assert.Empty(plate.Absorbed);
        Assert.Null(ticket.MergedInto);
    }

    [Fact]
    public void An_order_that_comes_twice_merges_once_also_when_only_half_of_it_was_stored()
    {
        var once = StayJoin.Merge(Plate, Ticket, Merge, Told.Minute(80));

        var twice = StayJoin.Merge(once.Kept, once.Part, Merge, Told.Minute(81));
        var half = StayJoin.Merge(once.Kept, Ticket, Merge, Told.Minute(81));

        Assert.IsType<StayAnswer.AlreadyDone>(twice.Answer);
        Assert.Same(once.Kept, twice.Kept);
        Assert.Same(once.Part, twice.Part);
        Assert.Equal((Told.Reais(16), Brl.Zero), (half.Kept.Paid, half.Part.Paid));
    }

    [Fact]
    public void What_shops_gave_moves_with_the_stay_and_comes_back_with_it()
    {
        var cinema = AgreementId.Parse("cinema");
        var merged = StayJoin.Merge(Plate with { Agreements = [cinema] }, Ticket with { Agreements = [cinema] }, Merge, Told.Minute(80));

        Assert.Equal([cinema, cinema], merged.Kept.Agreements);
        Assert.Equal([cinema], StayJoin.Split(merged.Kept, merged.Part, Split, Told.Minute(81)).Kept.Agreements);
    }

    [Fact]
    public void A_double_of_a_stay_that_left_is_no_open_stay_any_more_and_makes_no_debt()
    {
        var left = Plate.After(Told.Left(0));

        var merged = StayJoin.Merge(left, Ticket, Merge, Told.Minute(600));

        Assert.Equal((StayPhase.Left, Brl.Zero, Brl.Zero), (merged.Kept.Phase, merged.Kept.Debt, merged.Part.Debt));
        // 4.00 that the ticket had paid are more than the stay cost.
        Assert.Contains(new StayEffect.PaidTooMuch(Told.Reais(4)), merged.Effects);
    }

    [Fact]
    public void Money_that_is_found_under_another_ticket_pays_a_debt_and_is_owed_again_when_that_was_wrong()
    {
        var evaded = Told.Stay("stay-plate", Told.ByPlate("ABC1D23")).After(Told.Left(due: 4));

        var merged = StayJoin.Merge(evaded, Ticket, Merge, Told.Minute(600));
        Assert.Equal((StayPhase.Left, StayFate.Settled, Brl.Zero), (merged.Kept.Phase, merged.Kept.Fate!.Value, merged.Kept.Debt));

        var split = StayJoin.Split(merged.Kept, merged.Part, Split, Told.Minute(601));
        Assert.Equal((StayFate.Owing, Told.Reais(4)), (split.Kept.Fate!.Value, split.Kept.Debt));
    }

    [Fact]
    public void Stays_that_are_not_one_are_refused_with_what_to_do_and_stay_as_they_are()
    {
        var left = Plate.After(Told.Left(0));
        var later = Told.Stay("stay-later", minute: 600);
        Check(StayRefusal.TwoVisits, left, later);
        Check(StayRefusal.KeepTheEnded, Ticket, left);
        Check(StayRefusal.SameStay, Plate, Plate);
        Check(StayRefusal.UnderDispute, Plate, Ticket.After(Told.Dispute()));
        Check(StayRefusal.Merged, Told.Stay("stay-third"), StayJoin.Merge(Plate, Ticket, Told.Order("order-first"), Told.Noon).Part);
        Check(
            StayRefusal.TwoFees,
            Plate.After(Told.Lost(StaySamples.WithFee)),
            Ticket.After(Told.Lost(StaySamples.WithFee)));

        static void Check(StayRefusal why, Stay kept, Stay gone)
        {
            var refused = StayJoin.Merge(kept, gone, Merge, Told.Minute(700));
            Assert.Equal(new StayAnswer.Refused(why), refused.Answer);
            Assert.Same(kept, refused.Kept);
            Assert.Same(gone, refused.Part);
            Assert.Empty(refused.Effects);
        }
    }

    [Fact]
    public void A_payment_that_comes_for_the_part_finds_the_stay_that_remained()
    {
        var merged = StayJoin.Merge(Plate, Ticket, Merge, Told.Minute(80));
        var late = Told.Money("payment-u", 8, 180, "stay-ticket");

        var told = StayMachine.Decide(merged.Part, late, Told.Minute(81));
        var there = Assert.IsType<StayEffect.TellInstead>(Assert.Single(told.Effects)).Stay;

        Assert.Equal(Plate.Id, there);
        Assert.Equal(Told.Reais(24), merged.Kept.After(late).Paid);
    }

    [Fact]
    public void Money_from_before_payments_were_kept_one_by_one_goes_back_as_it_came()
    {
        var old = new Stay(StayId.Parse("stay-older"), Told.ByPlate("XYZ9A87"), Told.Entry, Told.Noon) { Paid = Told.Reais(7), PaidUntil = Told.Minute(70) };

        var merged = StayJoin.Merge(Plate, old, Merge, Told.Minute(80));
        var split = StayJoin.Split(merged.Kept, merged.Part, Split, Told.Minute(81));

        Assert.Equal(Told.Reais(19), merged.Kept.Paid);
        Assert.Equal((Told.Reais(12), Told.Reais(7)), (split.Kept.Paid, split.Part.Paid));
        Assert.Equal((Instant?)Told.Minute(70), split.Part.PaidUntil);
    }
}
