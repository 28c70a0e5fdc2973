using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>The amounts that the trade works out for its reference tariffs, and a second to either side of where they change.</summary>
public sealed class WorkedAmountTests
{
    private static readonly CapWindow FromFive = new CapWindow.BusinessDay(new LocalTime(5, 0));
    private static readonly Agreement HourOffTime = Gives("hour-time", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Duration));
    private static readonly Agreement HourOffPrice = Gives("hour-price", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Price));

    [Theory]
    // From 20:00; to 09:30 they are 13.5 h: 12 + 13 × 4 = 64, at most 40. The eighth begun hour reaches the maximum.
    [InlineData("2026-03-03 03:00:00", 36_00)] // 7 h: 12 + 6 × 4
    [InlineData("2026-03-03 03:00:01", 40_00)] // 12 + 7 × 4
    [InlineData("2026-03-03 04:00:01", 40_00)]
    [InlineData("2026-03-03 09:29:59", 40_00)]
    [InlineData("2026-03-03 09:30:00", 40_00)]
    [InlineData("2026-03-03 09:30:01", 40_00)]
    [InlineData("2026-03-03 20:00:00", 40_00)]
    [InlineData("2026-03-03 20:00:01", 44_00)] // and the first hour of the next 24
    public void A_night_with_a_rolling_maximum(string until, long centavos) => Assert.Equal(centavos, Price(T1, "2026-03-02 20:00", until));

    [Theory]
    [InlineData("2026-03-02 23:59:59", 24_00)] // four begun hours: 12 + 3 × 4
    [InlineData("2026-03-03 00:00:00", 24_00)]
    [InlineData("2026-03-03 00:00:01", 28_00)] // and the first of the next day
    [InlineData("2026-03-03 09:00:00", 60_00)] // 24 + 9 × 4
    [InlineData("2026-03-03 09:00:01", 64_00)] // 24 + 10 × 4: the next day is full to the centavo
    [InlineData("2026-03-03 09:30:00", 64_00)]
    [InlineData("2026-03-03 10:00:01", 64_00)] // 24 + 11 × 4, of which the day takes 40
    [InlineData("2026-03-04 00:00:00", 64_00)]
    [InlineData("2026-03-04 00:00:01", 68_00)]
    public void The_same_night_with_a_maximum_a_day(string until, long centavos) => Assert.Equal(centavos, Price(T1c, "2026-03-02 20:00", until));

    [Theory]
    // 24 h are 40. Then each begun hour 4, or 12 and then 4.
    [InlineData("2026-03-03 09:00:00", 40_00, 40_00)]
    [InlineData("2026-03-03 09:00:01", 44_00, 52_00)]
    [InlineData("2026-03-03 10:00:00", 44_00, 52_00)]
    [InlineData("2026-03-03 10:00:01", 48_00, 56_00)]
    [InlineData("2026-03-03 11:00:00", 48_00, 56_00)] // 26 h: 40 + 8, or 40 + 16
    [InlineData("2026-03-03 11:00:01", 52_00, 60_00)]
    public void Twenty_six_hours_after_a_full_day_go_on_or_begin_again(string until, long goesOn, long beginsAgain)
    {
        Assert.Equal(goesOn, Price(T1, "2026-03-02 09:00", until));
        Assert.Equal(beginsAgain, Price(T1.Restarting(), "2026-03-02 09:00", until));
    }

    [Theory]
    // From 10:00. An hour off the time: what is left of it is priced. An hour off the price: the first hour's 12.
    [InlineData("11:00:00", 12_00, 0, 0)]
    [InlineData("11:00:01", 16_00, 12_00, 4_00)] // one second: 12; or 16 − 12
    [InlineData("12:00:00", 16_00, 12_00, 4_00)]
    [InlineData("12:00:01", 20_00, 16_00, 8_00)] // 1:00:01: 12 + 4; or 20 − 12
    [InlineData("12:30:00", 20_00, 16_00, 8_00)]
    [InlineData("13:00:00", 20_00, 16_00, 8_00)]
    [InlineData("13:00:01", 24_00, 20_00, 12_00)] // 2:00:01: 12 + 2 × 4; or 24 − 12
    public void An_hour_that_a_shop_gives_is_worth_more_off_the_price_than_off_the_time(string until, long plain, long offTime, long offPrice)
    {
        var book = T1.Agreeing(HourOffTime, HourOffPrice);

        Assert.Equal(plain, PriceOf());
        Assert.Equal(offTime, PriceOf("hour-time"));
        Assert.Equal(offPrice, PriceOf("hour-price"));

        long PriceOf(params string[] given) =>
            TariffEngine.Quote(book, StayFrom("2026-03-02 10:00").GivenBy(given), At($"2026-03-02 {until}")).Total.Centavos;
    }

    [Theory]
    // From 21:00, which is midnight in Greenwich: 18 h to 15:00.
    [InlineData("2026-03-03 00:00:00", 20_00, 20_00, 20_00)] // 12 + 2 × 4
    [InlineData("2026-03-03 00:00:01", 24_00, 24_00, 24_00)]
    [InlineData("2026-03-03 05:00:00", 40_00, 40_00, 40_00)] // 12 + 7 × 4; by the calendar 20 + 5 × 4
    [InlineData("2026-03-03 05:00:01", 40_00, 44_00, 44_00)] // by the calendar 20 + 6 × 4; the business day's 40 and 4
    [InlineData("2026-03-03 10:00:00", 40_00, 60_00, 60_00)] // 20 + 10 × 4; 40 + 5 × 4
    [InlineData("2026-03-03 11:59:59", 40_00, 60_00, 68_00)] // 40 + 7 × 4
    [InlineData("2026-03-03 12:00:00", 40_00, 60_00, 68_00)]
    [InlineData("2026-03-03 12:00:01", 40_00, 60_00, 72_00)] // an hour of 05:00 begins, as at every hour: 40 + 8 × 4
    [InlineData("2026-03-03 14:00:00", 40_00, 60_00, 76_00)]
    [InlineData("2026-03-03 14:00:01", 40_00, 60_00, 80_00)] // 40 + 10 × 4: full to the centavo
    [InlineData("2026-03-03 15:00:00", 40_00, 60_00, 80_00)]
    [InlineData("2026-03-03 15:00:01", 40_00, 60_00, 80_00)]
    public void A_maximum_fills_again_where_its_window_ends_and_nowhere_else(string until, long rolling, long calendar, long business)
    {
        Assert.Equal(rolling, Price(T1, "2026-03-02 21:00", until));
        Assert.Equal(calendar, Price(T1c, "2026-03-02 21:00", until));
        Assert.Equal(business, Price(T1.CappedBy(FromFive), "2026-03-02 21:00", until));
    }

    [Fact]
    public void Nothing_changes_at_noon_before_a_maximum_either()
    {
        // From 09:30 noon is in the middle of the third hour, 12 + 2 × 4, and midnight in Greenwich (21:00) of the twelfth:
        // without a maximum 12 + 11 × 4 = 56.
        foreach (var book in (TariffBook[])[T1.Uncapped(), T1.CappedBy(FromFive), T1c])
        {
            Assert.Equal((20_00, 20_00), (Price(book, "2026-03-02 09:30", "2026-03-02 11:59:59"), Price(book, "2026-03-02 09:30", "2026-03-02 12:00:01")));
            var most = book.Cap is null ? 56_00 : 40_00;
            Assert.Equal((most, most), (Price(book, "2026-03-02 09:30", "2026-03-02 20:59:59"), Price(book, "2026-03-02 09:30", "2026-03-02 21:00:01")));
        }
    }

    [Fact]
    public void A_kiosk_that_had_no_link_prices_old_stays_alike_and_says_by_which_version_it_prices_new_ones()
    {
        // Version 8, whose first hour is 13.00, is valid from noon; the kiosk knows it from 12:20 on.
        var seven = T1 with { Version = 7 };
        var eight = T1.Charging(Rate("normal", 40_00, Hours(13_00) with { Length = Duration.FromHours(1) }, Hours(4_00))) with
        {
            Version = 8,
            ValidFrom = At("2026-03-02 12:00"),
        };
        TariffBook[] cloud = [seven, eight];
        TariffBook[] kiosk = [seven];

        // Since 11:00: 70 minutes and 85 are two begun hours, 12 + 4, by the version of the entry, at every time and place.
        Assert.Equal((7, 16_00), Quoted(cloud, "11:00:00", "12:10"));
        Assert.Equal((7, 16_00), Quoted(kiosk, "11:00:00", "12:10"));
        Assert.Equal((7, 16_00), Quoted(cloud, "11:00:00", "12:25"));
        // A second before noon and at noon.
        Assert.Equal((7, 12_00), Quoted(cloud, "11:59:59", "12:25"));
        Assert.Equal((8, 13_00), Quoted(cloud, "12:00:00", "12:25"));
        // Since 12:01, asked at 12:19: the old version, and it says so.
        Assert.Equal((7, 12_00), Quoted(kiosk, "12:01:00", "12:19"));
        Assert.Equal((8, 13_00), Quoted(cloud, "12:01:00", "12:19"));

        // Whoever paid at the kiosk has paid the hour to 13:01, and then the difference: 13 + 4, of which 12 are paid.
        var stay = StayFrom("2026-03-02 12:01");
        var paid = stay.Pay(TariffEngine.Quote(seven, stay, At("2026-03-02 12:19")));
        Assert.Equal(0, TariffEngine.Quote(eight, paid, At("2026-03-02 13:01")).Due.Centavos);
        Assert.Equal(5_00, TariffEngine.Quote(eight, paid, At("2026-03-02 13:01:01")).Due.Centavos);

        static (int Version, long Centavos) Quoted(TariffBook[] known, string enteredAt, string at)
        {
            var stay = StayFrom($"2026-03-02 {enteredAt}");
            var now = At($"2026-03-02 {at}");
            var quote = TariffEngine.Quote(TariffHistory.Choose(known, stay.EnteredAt, null, now), stay, now);
            return (quote.BookVersion, quote.Total.Centavos);
        }
    }

    private static long Price(TariffBook book, string from, string until) =>
        TariffEngine.Quote(book, StayFrom(from), At(until)).Total.Centavos;
}
