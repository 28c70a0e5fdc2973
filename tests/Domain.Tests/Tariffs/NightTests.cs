using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>A night from 20:00 to 08:00 for 25.00, over hours at 4.00.</summary>
public sealed class NightTests
{
    [Theory]
    // 18:00 to 10:00: two hours before and two after are 16.00; the twelve of the night would be 48.00.
    [InlineData(OvernightEffect.Replaces, 41_00)] // 16 + 25
    [InlineData(OvernightEffect.Adds, 89_00)] // 16 + 48 + 25
    [InlineData(OvernightEffect.AtMost, 41_00)] // 16 + at most 25
    public void A_whole_night_costs_what_its_effect_says(OvernightEffect effect, long centavos)
    {
        Assert.Equal(centavos, Price(Book(effect), "2026-03-02 18:00", "2026-03-03 10:00"));
    }

    [Theory]
    // 18:00 to 23:00: two hours before, three inside, which would be 12.00.
    [InlineData(OvernightEffect.Replaces, 0, 33_00)] // 8 + 25
    [InlineData(OvernightEffect.Replaces, 180, 33_00)] // three hours are just enough
    [InlineData(OvernightEffect.Replaces, 181, 20_00)] // one minute short: 5 × 4
    [InlineData(OvernightEffect.Adds, 180, 45_00)] // 20 + 25
    [InlineData(OvernightEffect.AtMost, 0, 20_00)] // 12 is less than 25
    public void A_part_of_a_night_counts_when_it_is_long_enough(OvernightEffect effect, int atLeastMinutes, long centavos)
    {
        Assert.Equal(centavos, Price(Book(effect, atLeastMinutes), "2026-03-02 18:00", "2026-03-02 23:00"));
    }

    [Fact]
    public void Two_nights_are_two_and_the_day_between_them_is_a_day()
    {
        // 20:00 to 08:00 twice, twelve hours between: 25 + 48 + 25.
        var quote = TariffEngine.Quote(Book(OvernightEffect.Replaces), StayFrom("2026-03-02 20:00"), At("2026-03-04 08:00"));

        Assert.Equal(98_00, quote.Total.Centavos);
        Assert.Contains(quote.Lines, line => line is { Kind: QuoteLineKind.Night, Count: 2 });
    }

    [Fact]
    public void A_night_of_other_days_is_no_night()
    {
        // Only nights that begin on a Friday; the stay is on a Monday.
        var book = Book(OvernightEffect.Replaces);
        book = book with { Overnight = book.Overnight! with { Nights = DaySet.Of(IsoDayOfWeek.Friday) } };

        Assert.Equal(48_00, Price(book, "2026-03-02 20:00", "2026-03-03 08:00"));
        Assert.Equal(25_00, Price(book, "2026-03-06 20:00", "2026-03-07 08:00"));
    }

    [Theory]
    [InlineData(true, 40_00)] // 12 hours of day are 48, at most 40, the night among it
    [InlineData(false, 65_00)] // 40 and the night beside it
    public void A_night_counts_to_the_maximum_or_beside_it(bool isUnderCap, long centavos)
    {
        var book = Book(OvernightEffect.Replaces) with { Cap = T1.Cap };
        book = book.Charging(Rate("normal", 40_00, Hours(4_00)));
        book = book with { Overnight = book.Overnight! with { IsUnderCap = isUnderCap } };

        Assert.Equal(centavos, Price(book, "2026-03-02 08:00", "2026-03-03 08:00"));
    }

    [Fact]
    public void A_price_that_a_night_would_change_is_not_promised_beyond_it()
    {
        // At 19:30 the hour is paid to 20:30, but the night begins at 20:00.
        var book = Book(OvernightEffect.Replaces);
        book = book with { Payment = book.Payment with { ExitGrace = Duration.Zero } };

        Assert.Equal(At("2026-03-02 20:00"), TariffEngine.Quote(book, StayFrom("2026-03-02 19:30"), At("2026-03-02 19:40")).PaidUntil);
    }

    [Theory]
    // At most 40 a calendar day; the night, at most 25, counts to the day on which it begins.
    [InlineData("2026-03-02 17:00", "2026-03-03 08:00", 37_00)] // 12 + 25
    [InlineData("2026-03-02 16:00", "2026-03-03 08:00", 40_00)] // 16 + 25 = 41, at most 40: not 25 again after midnight
    [InlineData("2026-03-02 16:00", "2026-03-03 08:00:01", 44_00)] // and the first hour after the night
    [InlineData("2026-03-03 00:00", "2026-03-03 08:00", 25_00)] // a part of a night begins where the stay does
    public void A_night_over_midnight_is_charged_once(string from, string until, long centavos)
    {
        var book = Book(OvernightEffect.AtMost).Charging(Rate("normal", 40_00, Hours(4_00))) with { Cap = T1c.Cap };

        Assert.Equal(centavos, Price(book, from, until));
    }

    [Theory]
    [InlineData(OvernightEffect.Replaces)]
    [InlineData(OvernightEffect.AtMost)]
    public void A_night_beside_the_maximum_is_charged_once_although_the_day_is_full(OvernightEffect effect)
    {
        // 08:00 to 20:00 are 48, at most 40; the night is 25 beside it, to 08:00 of the next day.
        var book = Book(effect).Charging(Rate("normal", 40_00, Hours(4_00))) with { Cap = T1c.Cap };
        book = book with { Overnight = book.Overnight! with { IsUnderCap = false } };

        Assert.Equal(65_00, Price(book, "2026-03-02 08:00", "2026-03-03 08:00"));
    }

    [Theory]
    [InlineData(0, "2026-03-02 20:00:00", 8_00)] // to its first moment and no further
    [InlineData(0, "2026-03-02 20:00:01", 33_00)]
    [InlineData(180, "2026-03-02 22:59:59", 20_00)] // five begun hours
    [InlineData(180, "2026-03-02 23:00:00", 33_00)]
    public void A_night_holds_from_the_second_that_makes_it_long_enough(int atLeastMinutes, string until, long centavos)
    {
        Assert.Equal(centavos, Price(Book(OvernightEffect.Replaces, atLeastMinutes), "2026-03-02 18:00", until));
    }

    [Fact]
    public void A_night_on_top_cuts_no_step()
    {
        // 19:30 to 20:30 is one hour, wherever the night begins: 4 + 25, and not 4 + 4 + 25.
        var book = Book(OvernightEffect.Adds).With(StepOverSwitch.EachPart);

        Assert.Equal(29_00, Price(book, "2026-03-02 19:30", "2026-03-02 20:30"));
    }

    [Fact]
    public void The_price_of_a_night_is_promised_to_its_end()
    {
        var book = Book(OvernightEffect.Replaces, 180);

        Assert.Equal(At("2026-03-03 08:00"), TariffEngine.Quote(book, StayFrom("2026-03-02 20:00"), At("2026-03-02 23:30")).PaidUntil);
        // At 22:50 the night does not hold yet: three hours are paid to 23:00, when it does. The grace is longer.
        Assert.Equal(At("2026-03-02 23:05"), TariffEngine.Quote(book, StayFrom("2026-03-02 20:00"), At("2026-03-02 22:50")).PaidUntil);
    }

    [Fact]
    public void A_night_that_meets_its_maximum_to_the_centavo_has_nothing_taken_off()
    {
        var book = Book(OvernightEffect.AtMost);
        book = book with { Overnight = book.Overnight! with { Price = Brl.FromCentavos(24_00) } };

        // Six hours at 4.00 are 24.00; the seventh is taken off.
        Assert.DoesNotContain(Lines("2026-03-03 02:00"), line => line.Kind == QuoteLineKind.NightCap);
        Assert.Contains(Lines("2026-03-03 02:00:01"), line => line.Kind == QuoteLineKind.NightCap && line.Amount.Centavos == -4_00);

        IReadOnlyList<QuoteLine> Lines(string until) => TariffEngine.Quote(book, StayFrom("2026-03-02 20:00"), At(until)).Lines;
    }

    [Fact]
    public void A_full_window_does_not_promise_away_a_step_of_the_night_that_is_not_completed_yet()
    {
        // From 19:00: the first hour is 10, of which a maximum leaves 9 until 23:00. Then each completed four hours are
        // 20, and those begun at 20:00 belong to the night, which is beside the maximum: they are charged at midnight.
        var fourHours = new Tier(null, Brl.FromCentavos(20_00), Duration.FromHours(4), Duration.FromHours(4), Fraction.Completed, Duration.Zero);
        var book = Book(OvernightEffect.AtMost).Charging(Rate("normal", 9_00, Hours(10_00) with { Length = Duration.FromHours(1) }, fourHours));
        book = book with
        {
            Cap = new(new CapWindow.BusinessDay(Clock("23:00")), AfterCap.Continue),
            Overnight = book.Overnight! with { Until = Clock("23:30"), IsUnderCap = false },
            Payment = book.Payment with { ExitGrace = Duration.Zero },
        };
        var stay = StayFrom("2026-03-02 19:00");

        var quote = TariffEngine.Quote(book, stay, At("2026-03-02 23:45"));
        Assert.Equal((9_00, At("2026-03-03 00:00") - Duration.FromTicks(1)), (quote.Total.Centavos, quote.PaidUntil));
        Assert.Equal(29_00, TariffEngine.Quote(book, stay, At("2026-03-03 00:00")).Total.Centavos);
    }

    private static TariffBook Book(OvernightEffect effect, int atLeastMinutes = 0) =>
        T1.Uncapped().Charging(Rate("normal", null, Hours(4_00))) with
        {
            Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin),
            Overnight = new(
                DaySet.All,
                Clock("20:00"),
                Clock("08:00"),
                Brl.FromCentavos(25_00),
                Duration.FromMinutes(atLeastMinutes),
                effect,
                IsUnderCap: true),
        };

    private static long Price(TariffBook book, string from, string until) =>
        TariffEngine.Quote(book, StayFrom(from), At(until)).Total.Centavos;
}
