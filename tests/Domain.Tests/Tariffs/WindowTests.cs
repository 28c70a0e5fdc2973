using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class WindowTests
{
    private static readonly CapWindow FromFive = new CapWindow.BusinessDay(new LocalTime(5, 0));

    [Fact]
    public void The_same_night_costs_what_the_window_of_the_maximum_says()
    {
        // 21:00 to 15:00, 18 h. Rolling: 12 + 17 × 4 = 80, at most 40. Calendar: 12 + 2 × 4 = 20, then 15 × 4 = 60, at
        // most 40. Business day from 05:00: 8 h are 12 + 7 × 4 = 40, then 10 × 4 = 40.
        Assert.Equal(40_00, Total(T1));
        Assert.Equal(60_00, Total(T1c));
        Assert.Equal(80_00, Total(T1.CappedBy(FromFive)));

        static long Total(TariffBook book) =>
            TariffEngine.Quote(book, StayFrom("2026-03-02 21:00"), At("2026-03-03 15:00")).Total.Centavos;
    }

    [Theory]
    [InlineData("2026-03-02 05:00", "2026-03-03 05:00", 40_00)] // exactly one business day
    [InlineData("2026-03-02 05:00", "2026-03-03 05:00:01", 44_00)] // and one second of the next: + 4
    [InlineData("2026-03-02 04:00", "2026-03-02 06:00", 16_00)] // 12 before the day begins, 4 after
    [InlineData("2026-03-02 01:00", "2026-03-02 04:59", 24_00)] // 12 + 3 × 4: all of it belongs to the day before
    public void A_business_day_begins_at_its_hour(string from, string until, long centavos)
    {
        Assert.Equal(centavos, TariffEngine.Quote(T1.CappedBy(FromFive), StayFrom(from), At(until)).Total.Centavos);
    }

    [Fact]
    public void A_window_that_was_not_full_does_not_begin_again_with_the_first_price()
    {
        // Two hours before midnight are 16, not 40: the third hour is a third hour, whatever the book does after a maximum.
        var stay = StayFrom("2026-03-02 22:00");

        Assert.Equal(20_00, TariffEngine.Quote(T1c.Restarting(), stay, At("2026-03-03 00:30")).Total.Centavos);
    }

    [Fact]
    public void A_window_of_twelve_hours_has_its_own_maximum()
    {
        // 13 h: 12 h are at most 40, the 13th is 4.
        var book = T1.CappedBy(new CapWindow.Rolling(Duration.FromHours(12)));

        Assert.Equal(44_00, TariffEngine.Quote(book, StayFrom("2026-03-02 08:00"), At("2026-03-02 21:00")).Total.Centavos);
    }

    [Fact]
    public void The_maximum_is_that_of_the_rate_in_which_the_window_s_time_begins()
    {
        // Weekdays at most 40, weekends at most 20: from Friday 12:00 to Saturday 23:00 by calendar day.
        // Friday 12 h: 12 + 11 × 4 = 56, at most 40. Saturday 23 h at 2.00: 46, at most 20.
        var book = T1c
            .Charging(
                Rate("weekday", 40_00, Hours(12_00) with { Length = Duration.FromHours(1) }, Hours(4_00)),
                Rate("weekend", 20_00, Hours(2_00)))
            .Switching(Band(Weekend, "00:00", "00:00", 1));

        Assert.Equal(60_00, TariffEngine.Quote(book, StayFrom("2026-03-06 12:00"), At("2026-03-07 23:00")).Total.Centavos);
    }

    [Fact]
    public void A_step_that_meets_the_maximum_to_the_centavo_is_paid_and_stayed_to_its_end()
    {
        // 22:30 to 23:30 is 12, 23:30 to 00:30 is 4: 16, the maximum. The next hour begins at 00:30.
        var book = NoGrace(T1c.Charging(Normal(16_00)));
        var stay = StayFrom("2026-03-02 22:30");

        Assert.Equal(At("2026-03-03 00:30"), TariffEngine.Quote(book, stay, At("2026-03-03 00:15")).PaidUntil);
        Assert.Equal(16_00, Price(book, "2026-03-03 00:30"));
        Assert.Equal(20_00, Price(book, "2026-03-03 00:30:01"));
        // One centavo less cuts that step at midnight, and the next one begins there.
        Assert.Equal(15_99, Price(T1c.Charging(Normal(15_99)), "2026-03-03 00:00"));
        Assert.Equal(15_99 + 4_00, Price(T1c.Charging(Normal(15_99)), "2026-03-03 00:15"));
        // One centavo more is no maximum: 12 + 4 run on to 00:30.
        Assert.Equal(16_00, Price(T1c.Charging(Normal(16_01)), "2026-03-03 00:30"));
        // Where a full window lets the tiers begin again, they do at midnight.
        Assert.Equal(16_00 + 12_00, Price(book.Restarting(), "2026-03-03 00:15"));

        long Price(TariffBook priced, string until) => TariffEngine.Quote(priced, stay, At(until)).Total.Centavos;
    }

    [Fact]
    public void A_book_without_a_maximum_in_one_of_its_rates_goes_on_in_that_rate()
    {
        var book = T1.Charging(Rate("open", null, Hours(10_00)));

        Assert.Equal(Brl.FromCentavos(300_00), TariffEngine.Quote(book, StayFrom("2026-03-02 08:00"), At("2026-03-03 14:00")).Total);
    }

    private static Rate Normal(long cap) => T1.Schedule.Rates[0] with { Cap = Brl.FromCentavos(cap) };

    private static TariffBook NoGrace(TariffBook book) => book with { Payment = book.Payment with { ExitGrace = Duration.Zero } };
}
