using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Joins;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;

namespace Fokus.Domain.Tests.Stays;

/// <summary>A stay in each phase, and every kind of input, for the tests that walk all of them.</summary>
internal static class StaySamples
{
    internal static readonly LostTicketTerms WithFee = new(ChargesFee: true, Told.Reais(30));

    private static readonly Stay Other = Told.Stay("stay-other", Told.ByPlate("ABC1D23"));

    internal static IEnumerable<(string Name, Stay? Stay)> Stays()
    {
        var pending = StayMachine.Decide(null, new StayInput.Admitted(Told.Start()), Told.Noon).Stay!;
        var inside = Told.Stay();
        var paid = inside.After(Told.Money("payment-a", 12, 75));
        var evaded = inside.After(Told.Left(12));
        yield return ("(no stay)", null);
        yield return ("Pending", pending);
        yield return ("Inside", inside);
        yield return ("Inside (with a fee of 30)", inside.After(Told.Lost(WithFee, "order-fee")));
        yield return ("Inside (another was merged into it)", StayJoin.Merge(inside, Told.Stay("stay-part"), Told.Order("order-merge"), Told.Minute(5)).Kept);
        yield return ("Paid", paid);
        yield return ("Left (settled)", paid.After(Told.Left(0)));
        yield return ("Left (owing 12)", inside.After(Told.Fate(OrderedFate.KeepDebt, 12, "order-past")));
        yield return ("Evaded (owing 12)", evaded);
        yield return ("Disputed (inside)", inside.After(Told.Dispute("order-past")));
        yield return ("Disputed (evaded, owing 12)", evaded.After(Told.Dispute("order-past")));
        yield return ("Voided (backed out)", pending.After(new StayInput.BackedOut()));
        yield return ("Voided (merged into another)", StayJoin.Merge(Other, inside, Told.Order("order-merge"), Told.Minute(5)).Part);
    }

    /// <summary>Every case of <see cref="StayInput"/>, in each of its variants that the machine can tell apart.</summary>
    internal static IEnumerable<(string Name, StayInput Input)> Inputs()
    {
        yield return ("Admitted", new StayInput.Admitted(Told.Start()));
        yield return ("Crossed", new StayInput.Crossed(Told.Start()));
        yield return ("BackedOut", new StayInput.BackedOut());
        yield return ("SeenOnlyLeaving", new StayInput.SeenOnlyLeaving(Told.Start()));
        yield return ("SeenEnteringAgain", new StayInput.SeenEnteringAgain());
        yield return ("PriceAnnounced", new StayInput.PriceAnnounced(new(Told.Reais(12), Told.Minute(50), Told.Minute(65), 1)));
        yield return ("MoneyTaken 12.00", Told.Money("payment-b", 12, 90));
        yield return ("MoneyTaken 30.00 for the fee", Told.Money("payment-c", 30, 90, fee: 30));
        yield return ("MoneyTaken for another stay", Told.Money("payment-d", 12, 90, "stay-stranger"));
        yield return ("RightChanged", new StayInput.RightChanged(new SegmentRight.Subscription(Told.Season)));
        yield return ("AreaChanged", new StayInput.AreaChanged(Told.Roof));
        yield return ("Departed, nothing due", Told.Left(0));
        yield return ("Departed, 12.00 due", Told.Left(12));
        yield return ("FateOrdered Settle, nothing due", Told.Fate(OrderedFate.Settle, 0));
        yield return ("FateOrdered Settle, 12.00 due", Told.Fate(OrderedFate.Settle, 12));
        yield return ("FateOrdered Waive, 12.00 due", Told.Fate(OrderedFate.Waive, 12));
        yield return ("FateOrdered KeepDebt, 12.00 due", Told.Fate(OrderedFate.KeepDebt, 12));
        yield return ("FateOrdered KeepOpen", Told.Fate(OrderedFate.KeepOpen, 12));
        yield return ("TicketLost, no fee", Told.Lost(LostTicketTerms.StayOnly));
        yield return ("TicketLost, fee 30.00", Told.Lost(WithFee));
        yield return ("FeeWaived", new StayInput.FeeWaived(Told.Order("order-feewaived")));
        yield return ("DisputeOpened", Told.Dispute());
        yield return ("DisputeEnded Reopen", Told.Resolve(DisputeOutcome.Reopen));
        yield return ("DisputeEnded Waive", Told.Resolve(DisputeOutcome.Waive));
        yield return ("DisputeEnded Confirm", Told.Resolve(DisputeOutcome.Confirm));
        yield return ("Absorb", new StayInput.Absorb(Told.Order("order-absorb"), Other));
        yield return ("GiveAway", new StayInput.GiveAway(Told.Order("order-give"), Other.Id));
        yield return ("Release", new StayInput.Release(Told.Order("order-release"), StayId.Parse("stay-part")));
        yield return ("TakeBack", new StayInput.TakeBack(Told.Order("order-takeback"), new(Other.Id, Told.Reais(12), Told.Minute(75), [], null)));
    }
}
