using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>Where a price can fall, and where nobody needs to look.</summary>
public sealed class PriceCourseTests
{
    private static readonly Overnight Night = new(
        DaySet.All, Clock("20:00"), Clock("08:00"), Brl.FromCentavos(10_00), Duration.FromHours(3), OvernightEffect.Replaces, IsUnderCap: true);

    private static readonly TariffBook Weekends = T1
        .Charging(T1.Schedule.Rates[0], Rate("weekend", null, Hours(1_00)))
        .Switching(Band(Weekend, "00:00", "00:00", 1));

    [Fact]
    public void The_reference_tariffs_never_fall()
    {
        Assert.True(PriceCourse.NeverFalls(T1));
        Assert.True(PriceCourse.NeverFalls(T1c.Restarting()));
        Assert.True(PriceCourse.NeverFalls(Weekends));
        Assert.True(PriceCourse.NeverFalls(Weekends.With(StepOverSwitch.EachPart)));
    }

    [Fact]
    public void A_stay_priced_by_the_day_of_its_exit_can_get_cheaper_at_midnight()
    {
        var byExit = Weekends with { Schedule = Weekends.Schedule with { DayTypeBy = DayTypeBy.Exit } };

        Assert.False(PriceCourse.NeverFalls(byExit));
        // Friday 20:00: to 24:00 12 + 3 × 4 = 24; one second into Saturday five hours at 1.00.
        Assert.Equal(24_00, Price(byExit, "2026-03-06 20:00", "2026-03-06 23:59:59"));
        Assert.Equal(5_00, Price(byExit, "2026-03-06 20:00", "2026-03-07 00:00:01"));
        // Without bands every day is alike.
        Assert.True(PriceCourse.NeverFalls(byExit.Switching()));
    }

    [Theory]
    [InlineData(OvernightEffect.Replaces, 180, false)]
    [InlineData(OvernightEffect.Replaces, 0, false)]
    [InlineData(OvernightEffect.AtMost, 180, false)]
    [InlineData(OvernightEffect.AtMost, 0, true)] // a maximum from the first moment takes nothing back
    [InlineData(OvernightEffect.Adds, 180, true)]
    public void A_night_that_takes_the_place_of_charged_hours_can_make_a_stay_cheaper(OvernightEffect effect, int atLeastMinutes, bool neverFalls)
    {
        var book = T1.Uncapped() with { Overnight = Night with { Effect = effect, AtLeast = Duration.FromMinutes(atLeastMinutes) } };

        Assert.Equal(neverFalls, PriceCourse.NeverFalls(book));
    }

    [Fact]
    public void Three_hours_of_the_night_are_cheaper_than_two()
    {
        var book = T1.Uncapped() with { Overnight = Night };

        // From 20:00: 12 + 2 × 4 = 20 to 22:59:59, and the night's 10 from 23:00.
        Assert.Equal(20_00, Price(book, "2026-03-02 20:00", "2026-03-02 22:59:59"));
        Assert.Equal(10_00, Price(book, "2026-03-02 20:00", "2026-03-02 23:00"));
    }

    [Fact]
    public void A_step_that_is_shared_with_a_cheaper_rate_gets_cheaper()
    {
        var book = Weekends.Uncapped().With(StepOverSwitch.Split) with { Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin) };

        Assert.False(PriceCourse.NeverFalls(book));
        // The hour from Friday 23:30 is 12 until midnight; then half of it is 6.00 and the rest 0.50.
        Assert.Equal(12_00, Price(book, "2026-03-06 23:30", "2026-03-07 00:00"));
        Assert.Equal(6_50, Price(book, "2026-03-06 23:30", "2026-03-07 00:01"));
        Assert.True(PriceCourse.NeverFalls(T1.Uncapped().With(StepOverSwitch.Split)));
        Assert.False(PriceCourse.NeverFalls(T1.With(StepOverSwitch.Split)));
    }

    [Fact]
    public void Several_agreements_that_change_the_time_may_change_places()
    {
        var hour = Gives("hour", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Duration));
        var five = Gives("five", new Benefit.Amount(Brl.FromCentavos(5_00)));

        Assert.False(PriceCourse.NeverFalls(T1.Agreeing(hour, five)));
        Assert.True(PriceCourse.NeverFalls(T1.Agreeing(hour, five).Stacked(Stacking.All, most: 1)));
        Assert.True(PriceCourse.NeverFalls(T1.Agreeing(hour, five).Stacked(Stacking.BestOne)));
        Assert.True(PriceCourse.NeverFalls(T1.Agreeing(five)));
    }

    private static long Price(TariffBook book, string from, string until) =>
        TariffEngine.Quote(book, StayFrom(from), At(until)).Total.Centavos;
}
