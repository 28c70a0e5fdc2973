using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>Rates that change inside a stay.</summary>
public sealed class SwitchTests
{
    /// <summary>5.00 an hour before 17:00, 7.00 an hour after, in steps of ten minutes, nothing free.</summary>
    private static readonly TariffBook Evening = Plain
        .Charging(Rate("day", null, Steps(10, 5_00, 60)), Rate("evening", null, Steps(10, 7_00, 60)))
        .Switching(Band(DaySet.All, "17:00", "00:00", 1));

    private static TariffBook Plain => T1.Uncapped() with { Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin) };

    [Theory]
    // Once for the stay: 28 min are 30; 6 of them at 5.00 are 0.50, 24 at 7.00 are 2.80.
    [InlineData(StepOverSwitch.Split, 3_30)]
    // Each part by itself: 6 min are 10 at 5.00, 0.83; 22 min are 30 at 7.00, 3.50.
    [InlineData(StepOverSwitch.EachPart, 4_33)]
    // Whole steps where they begin: 16:54 at 5.00, 0.83; 17:04 and 17:14 at 7.00, 20 min, 2.33.
    [InlineData(StepOverSwitch.WhereItBegins, 3_16)]
    public void A_step_over_a_switch_costs_what_the_book_says(StepOverSwitch step, long centavos)
    {
        var quote = TariffEngine.Quote(Evening.With(step), StayFrom("2026-03-02 16:54"), At("2026-03-02 17:22"));

        Assert.Equal(centavos, quote.Total.Centavos);
        Assert.Collection(quote.Lines, line => Assert.Equal("day", line.Label), line => Assert.Equal("evening", line.Label));
    }

    [Fact]
    public void Two_prices_by_the_minute_make_one_total_with_a_line_for_each()
    {
        // 12 min at 2.40 an hour are 0.48, 15 min at 1.00 an hour are 0.25.
        var book = Plain
            .Charging(Rate("one", null, Steps(1, 2_40, 60)), Rate("two", null, Steps(1, 1_00, 60)))
            .Switching(Band(DaySet.All, "10:12", "00:00", 1))
            .With(StepOverSwitch.Split);

        var quote = TariffEngine.Quote(book, StayFrom("2026-03-02 10:00"), At("2026-03-02 10:27"));

        Assert.Equal(0_73, quote.Total.Centavos);
        Assert.Equal([("one", 48L), ("two", 25L)], quote.Lines.Select(line => (line.Label, line.Amount.Centavos)));
    }

    [Theory]
    // From 16:54. Once for the stay: steps end at 17:04, 17:14, 17:24; 6 minutes of the first are at 5.00 (0.50), the rest at 7.00.
    // Each part by itself: 10 minutes at 5.00 (0.83), and from 17:00 on steps of ten minutes at 7.00.
    [InlineData("17:00:00", 0_83, 0_83)] // nothing after the switch: one step at 5.00
    [InlineData("17:00:01", 0_97, 2_00)] // 0.50 + 4 min 0.47; 0.83 + 10 min 1.17
    [InlineData("17:04:00", 0_97, 2_00)]
    [InlineData("17:04:01", 2_13, 2_00)] // 0.50 + 14 min 1.63
    [InlineData("17:14:00", 2_13, 3_16)] // 0.83 + 20 min 2.33
    [InlineData("17:14:01", 3_30, 3_16)] // 0.50 + 24 min 2.80
    [InlineData("17:20:00", 3_30, 3_16)]
    [InlineData("17:20:01", 3_30, 4_33)] // 0.83 + 30 min 3.50
    [InlineData("17:22:00", 3_30, 4_33)]
    [InlineData("17:24:00", 3_30, 4_33)]
    [InlineData("17:24:01", 4_47, 4_33)] // 0.50 + 34 min 3.97
    public void A_stay_over_a_switch_is_rounded_once_or_per_part_by_the_second(string until, long once, long perPart)
    {
        Assert.Equal(once, Price(StepOverSwitch.Split));
        Assert.Equal(perPart, Price(StepOverSwitch.EachPart));

        long Price(StepOverSwitch step) =>
            TariffEngine.Quote(Evening.With(step), StayFrom("2026-03-02 16:54"), At($"2026-03-02 {until}")).Total.Centavos;
    }

    [Theory]
    // 12 min at 2.40 an hour are 0.48; then each begun minute at 1.00 an hour, rounded once.
    [InlineData("10:12:00", 0_48)]
    [InlineData("10:12:01", 0_50)] // 0.0167
    [InlineData("10:26:00", 0_71)] // 14 min 0.2333
    [InlineData("10:26:01", 0_73)] // 15 min 0.25
    [InlineData("10:27:00", 0_73)]
    [InlineData("10:27:01", 0_75)] // 16 min 0.2667
    public void Prices_by_the_minute_are_summed_up_before_they_are_rounded(string until, long centavos)
    {
        var book = Plain
            .Charging(Rate("one", null, Steps(1, 2_40, 60)), Rate("two", null, Steps(1, 1_00, 60)))
            .Switching(Band(DaySet.All, "10:12", "00:00", 1))
            .With(StepOverSwitch.Split);

        Assert.Equal(centavos, TariffEngine.Quote(book, StayFrom("2026-03-02 10:00"), At($"2026-03-02 {until}")).Total.Centavos);
    }

    [Theory]
    [InlineData(TiersAfterSwitch.GoOn, 16_00)] // 10 for the first hour by day, then the night's second hour twice: 3 + 3
    [InlineData(TiersAfterSwitch.Restart, 18_00)] // then the night's first hour 5 and its second 3
    public void Tiers_go_on_or_begin_again_as_the_book_says(TiersAfterSwitch tiers, long centavos)
    {
        var book = Plain
            .Charging(
                Rate("day", null, Hours(10_00) with { Length = Duration.FromHours(1) }, Hours(4_00)),
                Rate("night", null, Hours(5_00) with { Length = Duration.FromHours(1) }, Hours(3_00)))
            .Switching(Band(DaySet.All, "20:00", "06:00", 1));
        book = book with { Schedule = book.Schedule with { TiersAfterSwitch = tiers } };

        Assert.Equal(centavos, TariffEngine.Quote(book, StayFrom("2026-03-02 19:00"), At("2026-03-02 22:00")).Total.Centavos);
    }

    [Theory]
    // Saturday 22:00 to Sunday 04:00: weekday 4.00 an hour, Sunday 1.00.
    [InlineData(DayTypeBy.Entry, 24_00)] // six hours of a Saturday
    [InlineData(DayTypeBy.Segment, 12_00)] // 2 × 4 + 4 × 1
    [InlineData(DayTypeBy.Exit, 6_00)] // six hours of a Sunday
    public void The_day_that_decides_is_the_one_that_the_book_names(DayTypeBy by, long centavos)
    {
        var book = Plain
            .Charging(Rate("weekday", null, Hours(4_00)), Rate("sunday", null, Hours(1_00)))
            .Switching(Band(DaySet.Of(IsoDayOfWeek.Sunday), "00:00", "00:00", 1));
        book = book with { Schedule = book.Schedule with { DayTypeBy = by } };

        Assert.Equal(centavos, TariffEngine.Quote(book, StayFrom("2026-03-07 22:00"), At("2026-03-08 04:00")).Total.Centavos);
    }

    [Fact]
    public void A_holiday_is_a_holiday_whatever_weekday_it_falls_on()
    {
        // 2 November 2026 is a Monday, and 25 December 2026 a Friday.
        var book = Plain
            .Charging(Rate("weekday", null, Hours(4_00)), Rate("holiday", null, Hours(1_00)))
            .Switching(Band(DaySet.Holiday, "00:00", "00:00", 1));
        book = book with
        {
            Schedule = book.Schedule with { Holidays = new([new AnnualDate(12, 25)], [new LocalDate(2026, 11, 2)]) },
        };

        Assert.Equal(3_00, Price("2026-11-02 10:00", "2026-11-02 13:00"));
        Assert.Equal(12_00, Price("2026-11-03 10:00", "2026-11-03 13:00"));
        Assert.Equal(3_00, Price("2026-12-25 10:00", "2026-12-25 13:00"));
        // The year after it is a Tuesday, and only the one that comes each year is still a holiday.
        Assert.Equal(12_00, Price("2027-11-02 10:00", "2027-11-02 13:00"));
        Assert.Equal(3_00, Price("2027-12-25 10:00", "2027-12-25 13:00"));

        long Price(string from, string until) => TariffEngine.Quote(book, StayFrom(from), At(until)).Total.Centavos;
    }

    [Fact]
    public void A_holiday_is_one_after_three_months_too()
    {
        var book = Plain
            .Charging(Rate("weekday", null, Hours(4_00)), Rate("holiday", null, Hours(1_00)))
            .Switching(Band(DaySet.Holiday, "00:00", "00:00", 1));
        book = book with { Schedule = book.Schedule with { Holidays = new([new AnnualDate(12, 25)], []) } };

        // 1 October to 25 December, both whole: 86 days, of which 85 × 24 × 4 = 8160 and 24 × 1.
        Assert.Equal(8184_00, TariffEngine.Quote(book, StayFrom("2026-10-01 00:00"), At("2026-12-26 00:00")).Total.Centavos);
    }

    [Fact]
    public void A_band_over_midnight_belongs_to_the_day_on_which_it_begins()
    {
        // Friday night 22:00 to 06:00 is 1.00 an hour, and so is Saturday 03:00; Saturday 23:00 is not.
        var book = Plain
            .Charging(Rate("other", null, Hours(4_00)), Rate("friday-night", null, Hours(1_00)))
            .Switching(Band(DaySet.Of(IsoDayOfWeek.Friday), "22:00", "06:00", 1));

        Assert.Equal(4_00 + 8_00 + 4_00, TariffEngine.Quote(book, StayFrom("2026-03-06 21:00"), At("2026-03-07 07:00")).Total.Centavos);
        Assert.Equal(4_00, TariffEngine.Quote(book, StayFrom("2026-03-07 23:00"), At("2026-03-08 00:00")).Total.Centavos);
    }

    [Fact]
    public void A_switch_on_a_night_of_25_hours_comes_once()
    {
        // The clocks of 2018-02-17 went back at midnight: 23:00 came twice. 22:00 to 02:00 were five hours.
        var book = Plain
            .Charging(Rate("day", null, Hours(4_00)), Rate("late", null, Hours(1_00)))
            .Switching(Band(DaySet.All, "23:00", "06:00", 1));
        var stay = StayFrom("2018-02-17 22:00");

        Assert.Equal(Duration.FromHours(5), At("2018-02-18 02:00") - stay.EnteredAt);
        var quote = TariffEngine.Quote(book, stay, At("2018-02-18 02:00"));

        // One hour at 4.00 and four at 1.00.
        Assert.Equal(8_00, quote.Total.Centavos);
    }
}
