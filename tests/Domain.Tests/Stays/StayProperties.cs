using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Joins;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;
using Fokus.Testing;

namespace Fokus.Domain.Tests.Stays;

/// <summary>What must hold whatever is told to stays, in whatever order.</summary>
public sealed class StayProperties
{
    private static readonly SegmentRight[] Rights =
        [new SegmentRight.Transient(), new SegmentRight.Subscription(Told.Season), new SegmentRight.AgreementTable(AgreementId.Parse("cinema"))];

    private static readonly AreaId[] Areas = [AreaId.Garage, Told.Roof, AreaId.Parse("subsolo")];

    // Which of two stays, what happens to it, with which number, after how many minutes (a clock may be set back).
    private static readonly Gen<(int Stay, int Choice, int Number, int Minutes)[]> AnyWalk =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 15], Gen.Int[0, 9], Gen.Int[-5, 30]).Array[1, 14];

    [Fact]
    public void Segments_follow_each_other_without_a_gap_from_the_entry_to_the_end() => AnyWalk.Sample(
        walk => Walk(walk, (stays, _) => Assert.All(stays, CheckSegments)), iter: Sequences.Many);

    [Fact]
    public void No_centavo_appears_or_is_lost_by_merging_splitting_and_everything_else_but_a_payment() => AnyWalk.Sample(
        walk =>
        {
            var taken = Brl.Zero;
            Walk(walk, (stays, newly) =>
            {
                taken += newly;
                Assert.Equal(taken, stays[0].PaidInAll + stays[1].PaidInAll);
                Assert.All(stays, stay => Assert.Equal(stay.Paid, stay.Payments.Aggregate(Brl.Zero, (sum, paid) => sum + paid.ForTime)));
            });
        },
        iter: Sequences.Many);

    [Fact]
    public void A_stay_that_left_has_a_price_that_is_paid_waived_or_owed_and_nothing_else() => AnyWalk.Sample(
        walk => Walk(walk, (stays, _) => Assert.All(stays, stay =>
        {
            if (!stay.HasLeft)
            {
                Assert.Equal(Brl.Zero, stay.Debt);
                return;
            }

            var open = stay.Debt - stay.FeeDue;
            Assert.True(stay.Total!.Value <= stay.Paid + stay.Waived + open, "A part of the price is nowhere.");
            Assert.Equal(stay.Fate == StayFate.Owing, !stay.Debt.IsZero);
            Assert.True(stay.LeftAt >= stay.EnteredAt);
        })),
        iter: Sequences.Many);

    [Fact]
    public void Each_vehicle_is_counted_in_once_more_than_out_while_it_is_inside() => AnyWalk.Sample(
        walk =>
        {
            // Both begin inside, each counted once.
            var counted = 2;
            Walk(walk, (stays, _) => Assert.Equal(stays.Count(stay => stay.IsInside), counted), effects => counted += effects.Sum(effect => effect switch
            {
                StayEffect.CountIn => 1,
                StayEffect.CountOut => -1,
                _ => 0,
            }));
        },
        iter: Sequences.Many);

    private static void CheckSegments(Stay stay)
    {
        Assert.Equal(stay.EnteredAt, stay.Segments[0].From);
        for (var i = 1; i < stay.Segments.Length; i++)
        {
            Assert.Equal(stay.Segments[i - 1].Until, stay.Segments[i].From);
            Assert.True(stay.Segments[i - 1].From <= stay.Segments[i].From, "A part of negative length.");
            var isAnother = stay.Segments[i - 1].Right != stay.Segments[i].Right || stay.Segments[i - 1].Area != stay.Segments[i].Area;
            Assert.True(isAnother, "Two parts that are one.");
        }

        Assert.Equal(stay.LeftAt, stay.Segments[^1].Until);
    }

    private static void Walk(
        (int Stay, int Choice, int Number, int Minutes)[] walk, Action<Stay[], Brl> look, Action<IReadOnlyList<StayEffect>>? count = null)
    {
        Stay[] stays = [Told.Stay("stay-0000"), Told.Stay("stay-0001", Told.ByPlate("ABC1D23"), 1)];
        var minute = 2;
        for (var i = 0; i < walk.Length; i++)
        {
            var step = walk[i];
            minute += step.Minutes;
            var before = stays.Aggregate(Brl.Zero, (sum, stay) => sum + stay.PaidInAll);
            var (effects, taken) = Step(stays, step.Stay, step.Choice, step.Number, i, minute);
            count?.Invoke(effects);
            look(stays, taken);
            if (taken.IsZero)
                Assert.Equal(before, stays.Aggregate(Brl.Zero, (sum, stay) => sum + stay.PaidInAll));
        }
    }

    private static (IReadOnlyList<StayEffect> Effects, Brl Taken) Step(Stay[] stays, int which, int choice, int number, int step, int minute)
    {
        if (choice is 0 or 1)
        {
            var command = Told.Order($"order-{step % 5:0000}");
            var (kept, part) = (stays[which], stays[1 - which]);
            var joined = choice == 0 ? StayJoin.Merge(kept, part, command, Told.Minute(minute)) : StayJoin.Split(kept, part, command, Told.Minute(minute));
            (stays[which], stays[1 - which]) = (joined.Kept, joined.Part);
            return (joined.Effects, Brl.Zero);
        }

        var input = Input(stays[which], choice, number, step, minute);
        var decision = StayMachine.Decide(stays[which], input, Told.Minute(minute));
        stays[which] = decision.Stay!;
        var isTaken = input is StayInput.MoneyTaken && decision.Answer is StayAnswer.Done;
        return (decision.Effects, isTaken ? ((StayInput.MoneyTaken)input).Payment.Amount : Brl.Zero);
    }

    private static StayInput Input(Stay stay, int choice, int number, int step, int minute) => choice switch
    {
        // Some payments come twice, some for the part of a merged stay.
        2 or 3 or 4 => Told.Money($"payment-{number}", number + 1, minute + 15, number % 2 == 0 || stay.Absorbed.IsEmpty ? stay.Id.Value : stay.Absorbed[0].Stay.Id.Value, number % 3),
        5 => Told.Left(number % 3 * 4),
        6 => Told.Fate((OrderedFate)(number % 4 + 1), number % 3 * 4, $"order-{step % 5:0000}"),
        7 => Told.Lost(number % 2 == 0 ? LostTicketTerms.StayOnly : StaySamples.WithFee, $"order-{step % 5:0000}"),
        8 => new StayInput.FeeWaived(Told.Order($"order-{step % 5:0000}")),
        9 => Told.Dispute($"order-{step:0000}"),
        10 or 11 => Told.Resolve((DisputeOutcome)(number % 3 + 1), $"order-{step:0000}"),
        12 or 13 => new StayInput.RightChanged(Rights[number % 3]),
        14 => new StayInput.AreaChanged(Areas[number % 3]),
        _ => new StayInput.SeenEnteringAgain(),
    };
}
