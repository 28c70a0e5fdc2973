using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>Steps, seconds and the first minutes.</summary>
public sealed class StepTests
{
    private static readonly TariffBook Hourly = T1.Uncapped().Charging(Rate("normal", null, Hours(4_00))) with
    {
        Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin),
    };

    [Theory]
    [InlineData("10:59:59", 0)]
    [InlineData("11:00:00", 4_00)]
    [InlineData("11:59:59", 4_00)]
    [InlineData("12:00:00", 8_00)]
    public void A_book_that_counts_completed_hours_asks_for_no_begun_one(string until, long centavos)
    {
        var book = Hourly.Charging(Rate("normal", null, Hours(4_00) with { Fraction = Fraction.Completed }));

        Assert.Equal(centavos, Price(book, until));
    }

    [Theory]
    [InlineData("10:05:00", 0)] // a first hour used for five minutes is not charged either
    [InlineData("10:05:01", 4_00)]
    [InlineData("11:05:00", 4_00)]
    [InlineData("11:05:01", 8_00)]
    public void A_step_overshot_by_no_more_than_the_tolerance_is_not_charged(string until, long centavos)
    {
        var book = Hourly.Charging(Rate("normal", null, Hours(4_00) with { Overshoot = Duration.FromMinutes(5) }));

        Assert.Equal(centavos, Price(book, until));
    }

    [Theory]
    [InlineData(SecondsRounding.Exact, 8_00)]
    [InlineData(SecondsRounding.Down, 4_00)]
    [InlineData(SecondsRounding.Up, 8_00)]
    public void The_seconds_count_as_the_book_says(SecondsRounding seconds, long centavos)
    {
        // One hour and 59 seconds.
        Assert.Equal(centavos, Price(Hourly with { Seconds = seconds }, "11:00:59"));
    }

    [Fact]
    public void Minutes_rounded_up_are_minutes_from_the_entry()
    {
        // From 10:00:30, one hour ends at 11:00:30; one second later the minute rounds up to 61.
        var book = Hourly with { Seconds = SecondsRounding.Up };
        var stay = StayFrom("2026-03-02 10:00:30");

        Assert.Equal(4_00, TariffEngine.Quote(book, stay, At("2026-03-02 11:00:30")).Total.Centavos);
        Assert.Equal(8_00, TariffEngine.Quote(book, stay, At("2026-03-02 11:00:31")).Total.Centavos);
    }

    [Fact]
    public void A_price_is_promised_to_the_last_second_that_is_rounded_to_it()
    {
        // Given up: 59 seconds beyond 11:00:30 are still one hour. Rounded up: not one is.
        var stay = StayFrom("2026-03-02 10:00:30");

        Assert.Equal(At("2026-03-02 11:01:30") - Duration.FromTicks(1), PaidUntil(SecondsRounding.Down));
        Assert.Equal(At("2026-03-02 11:00:30"), PaidUntil(SecondsRounding.Up));
        Assert.Equal(At("2026-03-02 11:00:30"), PaidUntil(SecondsRounding.Exact));

        Instant PaidUntil(SecondsRounding seconds) =>
            TariffEngine.Quote(Hourly with { Seconds = seconds }, stay, At("2026-03-02 10:20:10")).PaidUntil;
    }

    [Fact]
    public void An_hour_that_is_not_completed_costs_nothing_up_to_its_last_moment()
    {
        var book = Hourly.Charging(Rate("normal", null, Hours(4_00) with { Fraction = Fraction.Completed }));

        Assert.Equal(At("2026-03-02 11:00") - Duration.FromTicks(1), TariffEngine.Quote(book, StayFrom("2026-03-02 10:00"), At("2026-03-02 10:30")).PaidUntil);
        Assert.Equal(0, Price(book, "10:59:59"));
        Assert.Equal(4_00, Price(book, "11:00:00"));
    }

    [Theory]
    [InlineData(ToleranceKind.FreeIfWithin, "10:15:00", 0)]
    [InlineData(ToleranceKind.FreeIfWithin, "10:15:01", 4_00)]
    [InlineData(ToleranceKind.FreeIfWithin, "11:15:00", 8_00)] // from entry: two begun hours
    [InlineData(ToleranceKind.Deducted, "10:15:00", 0)]
    [InlineData(ToleranceKind.Deducted, "11:15:00", 4_00)] // from 10:15: one
    [InlineData(ToleranceKind.Deducted, "11:15:01", 8_00)]
    public void The_first_minutes_are_worth_what_the_book_says(ToleranceKind kind, string until, long centavos)
    {
        Assert.Equal(centavos, Price(Hourly with { Tolerance = new(Duration.FromMinutes(15), kind) }, until));
    }

    [Fact]
    public void Three_tiers_follow_each_other()
    {
        // 30 min 5.00; to 2 h each 30 min 3.00; then each hour 2.00. 3:10 = 5 + 3 × 3 + 2 × 2 = 18.
        var book = Hourly.Charging(Rate(
            "normal",
            null,
            Steps(30, 5_00, 30) with { Length = Duration.FromMinutes(30) },
            Steps(30, 3_00, 30) with { Length = Duration.FromMinutes(90) },
            Hours(2_00)));

        Assert.Equal(18_00, Price(book, "13:10:00"));
        Assert.Equal(14_00, Price(book, "12:00:00"));
        Assert.Equal(16_00, Price(book, "12:00:01"));
    }

    [Theory]
    [InlineData(Domain.Money.Rounding.HalfUp, 1_67)]
    [InlineData(Domain.Money.Rounding.Down, 1_66)]
    [InlineData(Domain.Money.Rounding.Up, 1_67)]
    public void The_fraction_of_a_centavo_goes_to_whom_the_book_says(Domain.Money.Rounding rounding, long centavos)
    {
        // 20 minutes of 5.00 an hour are 1.666….
        var book = Hourly.Charging(Rate("normal", null, Steps(20, 5_00, 60))) with { Money = new(rounding, 0) };

        Assert.Equal(centavos, Price(book, "10:20:00"));
    }

    [Fact]
    public void The_tax_is_inside_the_price_and_never_added()
    {
        // 5 % of 8.00 are 0.40.
        var quote = TariffEngine.Quote(Hourly with { Money = new(Domain.Money.Rounding.HalfUp, 50) }, StayFrom("2026-03-02 10:00"), At("2026-03-02 11:30"));

        Assert.Equal((8_00, 40), (quote.Total.Centavos, quote.TaxInside.Centavos));
    }

    private static long Price(TariffBook book, string until) =>
        TariffEngine.Quote(book, StayFrom("2026-03-02 10:00"), At($"2026-03-02 {until}")).Total.Centavos;
}
