using CsCheck;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Occupancy;
using Fokus.Domain.Occupancy.Areas;
using Fokus.Domain.Occupancy.Counting;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Occupancy;

public sealed class OccupancyLedgerTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Duration Fresh = Duration.FromMinutes(10);
    private static readonly AreaId Yard = AreaId.Parse("patio");
    private static readonly AreaId Vault = AreaId.Parse("subsolo");
    private static readonly AreaPlan Plan = new(new Area(Yard, null, 300), new Area(Vault, Yard, 20));
    private static readonly OccupancyLedger Empty = new(Plan);

    private static readonly Gen<CountFact> AnyFact = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 7], Gen.Int[0, 4], Gen.Int[0, 59]).Select(one =>
    {
        var (kind, number, group, minute) = one;
        var place = new CountPlace(number % 2 == 0 ? Yard : Vault, (UserGroup)(group + 1));
        var stay = Stay(number);
        CountFact fact = kind switch
        {
            0 => CameIn(stay, place, minute),
            1 => new CountFact.Moved(stay, place) { At = Minute(minute) },
            2 => WentOut(stay, minute),
            // What one id says is one thing.
            3 => new CountFact.Slipped(Fact(number), new(Yard, UserGroup.Transient), number % 2 == 0) { At = Minute(number) },
            _ => Corrected(number, new(Yard, UserGroup.Transient), 0, number),
        };
        return fact;
    });

    [Fact]
    public void Facts_that_come_twice_and_in_any_order_give_the_same_counts() =>
        Gen.Select(AnyFact.Array[1, 14], Gen.Int[0, int.MaxValue]).Sample(
            pair =>
            {
                var (facts, seed) = pair;
                var inOrder = facts.Aggregate(Empty, (ledger, fact) => ledger.Apply(fact));
                var shuffled = facts.Concat(facts.Take(seed % 4)).ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(Counts(inOrder), Counts(shuffled.Aggregate(Empty, (ledger, fact) => ledger.Apply(fact))));
            },
            iter: Sequences.Many);

    [Fact]
    public void Two_hundred_facts_that_arrive_in_three_pieces_out_of_order_leave_the_same_garage()
    {
        // Entries of stays 1 to 100 and, in between, exits of every third of them: 100 − 33 = 67 stay.
        var facts = Enumerable.Range(1, 100)
            .SelectMany(number => new CountFact[] { CameIn(Stay(number), Place(number), number), number % 3 == 0 ? WentOut(Stay(number), number + 1) : CameIn(Stay(number), Place(number), number) })
            .ToArray();
        int[] order = [.. Enumerable.Range(0, 50), .. Enumerable.Range(119, 81), .. Enumerable.Range(50, 69), 118, 118];

        var arrived = order.Aggregate(Empty, (ledger, index) => ledger.Apply(facts[index]));

        Assert.Equal(67, arrived.Inside(Yard));
        Assert.Equal(Counts(facts.Aggregate(Empty, (ledger, fact) => ledger.Apply(fact))), Counts(arrived));

        static CountPlace Place(int number) => new(number % 5 == 0 ? Vault : Yard, number % 2 == 0 ? UserGroup.Subscriber : UserGroup.Transient);
    }

    [Fact]
    public void What_is_inside_is_not_published_as_free_and_both_together_are_the_bays() =>
        Gen.Int[0, 300].Sample(
            inside =>
            {
                var reading = Filled(inside).Read(Yard, Minute(1), Fresh);
                Assert.Equal(300, reading.Count.Free + reading.Count.Inside);
            },
            iter: 300);

    [Fact]
    public void A_garage_of_three_hundred_bays_with_a_hundred_and_twenty_vehicles_has_a_hundred_and_eighty_free()
    {
        var reading = Filled(120).Read(Yard, Minute(1), Fresh);

        Assert.Equal((180, 40, 120), (reading.Count.Free, reading.Count.TakenPercent, reading.Count.Inside));
    }

    [Fact]
    public void Each_group_and_each_area_is_counted_apart_and_the_outer_area_holds_the_inner()
    {
        var ledger = Empty
            .Apply(CameIn(Stay(1), new(Yard, UserGroup.Transient), 1))
            .Apply(CameIn(Stay(2), new(Yard, UserGroup.Motorcycle), 2))
            .Apply(CameIn(Stay(3), new(Yard, UserGroup.Subscriber), 3))
            .Apply(new CountFact.Moved(Stay(3), new(Vault, UserGroup.Subscriber)) { At = Minute(4) });

        Assert.Equal((3, 1), (ledger.Inside(Yard), ledger.Inside(Vault)));
        Assert.Equal((1, 1, 1, 0), (ledger.Inside(Yard, UserGroup.Transient), ledger.Inside(Yard, UserGroup.Motorcycle), ledger.Inside(Vault, UserGroup.Subscriber), ledger.Inside(Vault, UserGroup.Accessible)));
        Assert.Equal(ledger.Inside(Yard), Enum.GetValues<UserGroup>().Sum(group => ledger.Inside(Yard, group)));
    }

    [Fact]
    public void A_vehicle_that_nobody_saw_enter_leaves_and_the_raw_count_says_so_while_the_sign_does_not()
    {
        var reading = Empty.Apply(new CountFact.Slipped(Fact(1), new(Yard, UserGroup.Transient), IsIn: false) { At = Noon }).Read(Yard, Noon, Fresh);

        Assert.Equal((-1, 300, 0), (reading.Count.Inside, reading.Count.Free, reading.Count.TakenPercent));
    }

    [Fact]
    public void A_correction_says_who_why_from_and_to_and_undoes_nothing_that_crosses_meanwhile()
    {
        var ledger = Filled(10)
            .Apply(Corrected(1, new(Yard, UserGroup.Transient), from: 10, to: 7))
            .Apply(CameIn(Stay(900), new(Yard, UserGroup.Transient), 30))
            .Apply(Corrected(1, new(Yard, UserGroup.Transient), from: 10, to: 7));

        Assert.Equal(8, ledger.Inside(Yard));
        var correction = Assert.Single(ledger.Corrections).Correction;
        Assert.Equal(("ana", "ronda das 3h", 10, 7), (correction.By.Value, correction.Why, correction.From, correction.To));
    }

    [Fact]
    public void A_count_says_how_it_was_obtained_and_how_old_it_is()
    {
        var undivided = new OccupancyLedger(AreaPlan.Undivided(10));
        var place = new CountPlace(AreaId.Garage, UserGroup.Transient);
        var counted = undivided.Apply(CameIn(Stay(1), place, 0));

        Assert.Equal((Obtained.Expected, (Instant?)null), How(undivided, 0));
        Assert.Equal((Obtained.Counted, Minute(0)), How(counted, 10));
        Assert.Equal((Obtained.Expected, Minute(0)), How(counted, 11));
        var verified = counted.Apply(new CountFact.Corrected(new(CommandId.Parse("order-0001"), OperatorId.Parse("ana"), "ronda", place, 1, 1)) { At = Minute(5) });
        Assert.Equal((Obtained.Verified, Minute(5)), How(verified, 6));
        Assert.Equal((Obtained.Counted, Minute(7)), How(verified.Apply(CameIn(Stay(2), place, 7)), 8));
        Assert.Equal(Obtained.Derived, Filled(1).Read(Yard, Minute(1), Fresh).Obtained);
        Assert.Equal(Duration.FromMinutes(3), counted.Read(AreaId.Garage, Minute(3), Fresh).AgeAt(Minute(3)));
        Assert.Equal(Duration.Zero, counted.Read(AreaId.Garage, Minute(3), Fresh).AgeAt(Noon - Duration.FromHours(1)));

        static (Obtained Obtained, Instant? AsOf) How(OccupancyLedger ledger, int minute)
        {
            var reading = ledger.Read(AreaId.Garage, Minute(minute), Fresh);
            return (reading.Obtained, reading.AsOf);
        }
    }

    [Fact]
    public void A_stay_that_was_forgotten_is_not_counted_again_and_one_that_is_inside_is_never_forgotten()
    {
        var place = new CountPlace(Yard, UserGroup.Transient);
        var ledger = Empty.Apply(CameIn(Stay(1), place, 1)).Apply(WentOut(Stay(1), 2)).Apply(CameIn(Stay(2), place, 3)).Forget(Minute(30));

        var again = ledger.Apply(CameIn(Stay(1), place, 1));

        Assert.Equal((1, 1), (ledger.Inside(Yard), again.Inside(Yard)));
        Assert.Equal(0, again.Apply(WentOut(Stay(2), 4)).Inside(Yard));
        Assert.Equal(2, again.Apply(CameIn(Stay(3), place, 31)).Inside(Yard));
    }

    [Fact]
    public void A_plan_in_which_an_area_leads_nowhere_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new AreaPlan(new Area(Yard, Vault, 1)));
        Assert.Throws<ArgumentException>(() => new AreaPlan(new Area(Yard, Vault, 1), new Area(Vault, Yard, 1)));
        Assert.Throws<ArgumentException>(() => new AreaPlan(new Area(Yard, null, 1), new Area(Yard, null, 1)));
        Assert.Throws<ArgumentException>(() => new AreaPlan());
        Assert.True(Plan.IsIn(Vault, Yard) && !Plan.IsIn(Yard, Vault));
    }

    private static OccupancyLedger Filled(int vehicles) => Enumerable.Range(1, vehicles)
        .Aggregate(Empty, (ledger, number) => ledger.Apply(CameIn(Stay(number), new(Yard, UserGroup.Transient), 0)));

    private static string Counts(OccupancyLedger ledger) => string.Join(
        ' ',
        from area in Plan.Areas
        from @group in Enum.GetValues<UserGroup>()
        select $"{area.Id}/{@group}={ledger.Inside(area.Id, @group)}") + $" {ledger.AsOf}";

    private static Instant Minute(int minute) => Noon + Duration.FromMinutes(minute);

    private static StayId Stay(int number) => StayId.Parse($"stay-{number:0000}");

    private static FactId Fact(int number) => new(GarageId.Parse("g1"), 1, number + 1);

    private static CountFact.CameIn CameIn(StayId stay, CountPlace place, int minute) => new(stay, place) { At = Minute(minute) };

    private static CountFact.WentOut WentOut(StayId stay, int minute) => new(stay) { At = Minute(minute) };

    private static CountFact.Corrected Corrected(int number, CountPlace place, int from, int to) => new(
        new(CommandId.Parse($"order-{number:0000}"), OperatorId.Parse("ana"), "ronda das 3h", place, from, to))
    { At = Minute(20) };
}
