using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>What shops give, on T1 (2:30 are 12 + 2 × 4 = 20.00).</summary>
public sealed class AgreementTests
{
    private static readonly Agreement HourOffTime = Gives("hour-time", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Duration));
    private static readonly Agreement HourOffPrice = Gives("hour-price", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Price));
    private static readonly Agreement FiveOff = Gives("five", new Benefit.Amount(Brl.FromCentavos(5_00)), timesAStay: 2);
    private static readonly Agreement HalfAfter = Gives("half", new Benefit.Percentage(500, PercentageOf.AfterCap));
    private static readonly Agreement HalfBefore = Gives("half-before", new Benefit.Percentage(500, PercentageOf.BeforeCap));
    private static readonly Agreement Cinema = Gives("cinema", new Benefit.FixedPrice(Brl.FromCentavos(10_00), Duration.FromHours(4)));
    private static readonly Agreement Club = Gives("club", new Benefit.Table(1));

    private static readonly TariffBook Book = T1
        .Charging(T1.Schedule.Rates[0], Rate("club", null, Hours(2_00)))
        .Agreeing(HourOffTime, HourOffPrice, FiveOff, HalfAfter, HalfBefore, Cinema, Club);

    [Theory]
    [InlineData("hour-time", 16_00)] // 1:30 is charged: 12 + 4
    [InlineData("hour-price", 8_00)] // the first hour's 12.00 come off 20.00
    [InlineData("five", 15_00)]
    [InlineData("half", 10_00)]
    [InlineData("half-before", 10_00)]
    [InlineData("cinema", 10_00)]
    [InlineData("club", 6_00)] // three begun hours at 2.00
    public void Each_form_of_agreement_takes_off_what_it_says(string agreement, long centavos)
    {
        var quote = Quote(Book, "12:30", agreement);

        Assert.Equal(centavos, quote.Total.Centavos);
        // The shop is invoiced for what was actually taken off.
        var reduction = Assert.Single(quote.Reductions);
        Assert.Equal((AgreementId.Parse(agreement), 20_00 - centavos, Payer.Issuer), (reduction.Agreement, reduction.Amount.Centavos, reduction.Payer));
        Assert.Equal(quote.Total.Centavos, quote.Lines.Sum(line => line.Amount.Centavos));
    }

    [Fact]
    public void A_share_before_the_maximum_is_worth_less_than_one_after_it()
    {
        // 13 h are 60: at most 40. Half of 60 is 30, below the maximum; half of the maximum is 20.
        Assert.Equal(30_00, Quote(Book, "23:00", "half-before").Total.Centavos);
        Assert.Equal(20_00, Quote(Book, "23:00", "half").Total.Centavos);
    }

    [Theory]
    [InlineData("10:40", 10_00)] // first hour would be 12
    [InlineData("14:00", 10_00)]
    [InlineData("14:00:01", 14_00)] // one hour beyond the four: 4
    [InlineData("10:15", 0)] // free anyway: a fixed price never makes a stay dearer
    public void A_fixed_price_covers_its_hours_and_no_more(string until, long centavos)
    {
        Assert.Equal(centavos, Quote(Book, until, "cinema").Total.Centavos);
    }

    [Fact]
    public void A_price_never_falls_below_nothing()
    {
        var quote = Quote(Book, "10:30", "cinema", "five", "five", "half");

        // 12 → 10 fixed → half 5 → 5 off → 0; the second five finds nothing.
        Assert.Equal(0, quote.Total.Centavos);
        Assert.Equal([2_00, 5_00, 5_00, 0], quote.Reductions.Select(each => each.Amount.Centavos));
        Assert.Equal(0, quote.Due.Centavos);
    }

    [Fact]
    public void Shares_and_amounts_come_off_in_the_order_of_the_book()
    {
        // 20: half is 10, less 5 is 5. Or 20 less 5 is 15, half is 7.50.
        var amountFirst = Book with
        {
            Agreements = Book.Agreements with { MoneyOrder = [MoneyStep.FixedPrice, MoneyStep.Amount, MoneyStep.Percentage] },
        };

        Assert.Equal(5_00, Quote(Book, "12:30", "five", "half").Total.Centavos);
        Assert.Equal(7_50, Quote(amountFirst, "12:30", "five", "half").Total.Centavos);
    }

    [Fact]
    public void Time_comes_off_before_money_whatever_was_given_first()
    {
        // 1:30 are 16; half is 8.
        Assert.Equal(8_00, Quote(Book, "12:30", "half", "hour-time").Total.Centavos);
    }

    [Fact]
    public void Where_one_counts_it_is_the_one_that_makes_the_stay_cheapest()
    {
        var quote = Quote(Book.Stacked(Stacking.BestOne), "12:30", "five", "club", "half");

        Assert.Equal(6_00, quote.Total.Centavos);
        Assert.Equal("club", Assert.Single(quote.Reductions).Agreement.Value);
    }

    [Theory]
    [InlineData("half", "half-before")]
    [InlineData("half-before", "half")]
    public void Of_two_that_are_worth_the_same_the_one_given_first_counts(string first, string second)
    {
        // Both halve the 20.00; the shop that gave first is invoiced.
        var quote = Quote(Book.Stacked(Stacking.BestOne), "12:30", first, second);

        Assert.Equal(first, Assert.Single(quote.Reductions).Agreement.Value);
    }

    [Fact]
    public void No_more_count_than_the_book_allows_nor_one_oftener_than_it_may()
    {
        // Two of three: 20 − 5, halved after… the book's order is share first: 10 − 5.
        Assert.Equal(5_00, Quote(Book.Stacked(Stacking.All, most: 2), "12:30", "five", "half", "five").Total.Centavos);
        // Five twice and not three times: 20 − 10.
        Assert.Equal(10_00, Quote(Book, "12:30", "five", "five", "five").Total.Centavos);
        // An agreement that the book does not know takes nothing off.
        Assert.Equal(20_00, Quote(Book, "12:30", "nobody").Total.Centavos);
    }

    [Fact]
    public void What_an_agreement_saves_beyond_its_limit_is_charged()
    {
        // The club's table saves 14 of 20, of which 5 are allowed.
        var book = Book.Agreeing(Club with { AtMost = Brl.FromCentavos(5_00) });
        var quote = Quote(book, "12:30", "club");

        Assert.Equal(15_00, quote.Total.Centavos);
        Assert.Equal(5_00, Assert.Single(quote.Reductions).Amount.Centavos);
        Assert.Equal(15_00, quote.Lines.Sum(line => line.Amount.Centavos));
    }

    [Fact]
    public void A_table_that_would_make_the_stay_dearer_takes_no_place()
    {
        var book = Book.Charging(T1.Schedule.Rates[0], Rate("club", null, Hours(30_00)));

        Assert.Equal(20_00, Quote(book, "12:30", "club").Total.Centavos);
    }

    [Fact]
    public void An_agreement_given_after_the_payment_takes_nothing_back()
    {
        var stay = StayFrom("2026-03-02 10:00");
        var paid = stay.Pay(TariffEngine.Quote(Book, stay, At("2026-03-02 12:30"))).GivenBy("half");

        // 4 h are 24, half is 12, of which 20 are paid.
        Assert.Equal(0, TariffEngine.Quote(Book, paid, At("2026-03-02 14:00")).Due.Centavos);
    }

    [Fact]
    public void A_limit_is_for_the_stay_and_not_for_each_time_it_is_given()
    {
        // Five twice, at most seven: 20 − 5 − 2.
        var quote = Quote(Book.Agreeing(FiveOff with { AtMost = Brl.FromCentavos(7_00) }), "12:30", "five", "five");

        Assert.Equal(13_00, quote.Total.Centavos);
        Assert.Equal([5_00, 2_00], quote.Reductions.Select(each => each.Amount.Centavos));
    }

    [Fact]
    public void A_price_with_a_limited_agreement_is_promised_no_longer_than_it_holds()
    {
        // 20 minutes off at 10:50 leave 30: 12, as without them. From 11:00 it is 16 less at most 1, although the 12 of
        // the shortened time would hold until 11:20.
        var book = Book.Uncapped().Agreeing(Gives("short", new Benefit.FreeTime(Duration.FromMinutes(20), TimeTakenFrom.Duration), 1_00));
        book = book with { Payment = book.Payment with { ExitGrace = Duration.Zero } };

        var quote = Quote(book, "10:50", "short");
        Assert.Equal((12_00, At("2026-03-02 11:00")), (quote.Total.Centavos, quote.PaidUntil));
        Assert.Equal(15_00, Quote(book, "11:00:01", "short").Total.Centavos);
        // Without the limit it does hold until 11:20.
        var free = Quote(book.Agreeing(book.Agreements.All[0] with { AtMost = null }), "10:50", "short");
        Assert.Equal((12_00, At("2026-03-02 11:20")), (free.Total.Centavos, free.PaidUntil));
    }

    [Fact]
    public void Whoever_pays_a_price_for_four_hours_is_told_that_it_is_for_four_hours()
    {
        Assert.Equal(At("2026-03-02 14:00"), Quote(Book, "10:40", "cinema").PaidUntil);
    }

    [Theory]
    // Each minute costs 0.10, 15 minutes are taken off everybody: 5 h are 4:45 = 28.50.
    [InlineData("four", 16_00)] // the first four hours hold 3:45 = 22.50; 10 for them and 6 beyond
    [InlineData("hour-price", 24_00)] // the first hour holds 45 minutes = 4.50
    [InlineData("hour-time", 22_50)] // 3:45
    public void What_the_first_hours_cost_is_what_they_cost_in_that_stay(string agreement, long centavos)
    {
        var book = Book.Uncapped().Charging(Rate("minutes", null, Steps(1, 6_00, 60)))
            .Agreeing(HourOffPrice, HourOffTime, Gives("four", new Benefit.FixedPrice(Brl.FromCentavos(10_00), Duration.FromHours(4))));
        book = book with { Tolerance = book.Tolerance with { Kind = ToleranceKind.Deducted } };

        Assert.Equal(centavos, Quote(book, "15:00", agreement).Total.Centavos);
    }

    [Fact]
    public void A_shop_owes_nothing_for_what_its_driver_paid_before()
    {
        var stay = StayFrom("2026-03-02 10:00");
        var paid = stay.Pay(TariffEngine.Quote(Book, stay, At("2026-03-02 12:30"))).GivenBy("half");

        // Within the grace: 20 are paid, whatever half of it is.
        var inTime = TariffEngine.Quote(Book, paid, At("2026-03-02 12:40"));
        Assert.Equal((20_00, 0L, 0L), (inTime.Total.Centavos, inTime.Due.Centavos, inTime.Reductions[0].Amount.Centavos));
        // 4 h are 24, of which 20 were paid: what the shop gave is the 4 that are not asked for.
        var late = TariffEngine.Quote(Book, paid, At("2026-03-02 14:00"));
        Assert.Equal((20_00, 0L, 4_00L), (late.Total.Centavos, late.Due.Centavos, late.Reductions[0].Amount.Centavos));
        Assert.Equal(20_00, late.Lines.Sum(line => line.Amount.Centavos));
    }

    [Fact]
    public void The_lines_show_everybody_s_price_and_what_each_agreement_takes_off_it()
    {
        var lines = Quote(Book, "12:30", "hour-time", "five").Lines;

        // 20 as for everybody; the hour is worth 4, and 5 come off what is left.
        Assert.Equal(20_00, lines.Where(line => line.Kind != QuoteLineKind.Agreement).Sum(line => line.Amount.Centavos));
        Assert.Equal(
            [("hour-time", -4_00L), ("five", -5_00L)],
            lines.Where(line => line.Kind == QuoteLineKind.Agreement).Select(line => (line.Label, line.Amount.Centavos)));
    }

    [Fact]
    public void Of_two_tables_and_of_two_fixed_prices_the_one_given_first_counts()
    {
        var book = Book.Charging(T1.Schedule.Rates[0], Rate("club", null, Hours(2_00)), Rate("vip", null, Hours(1_00)))
            .Agreeing(Club, Gives("vip", new Benefit.Table(2)), Cinema, Gives("five-flat", new Benefit.FixedPrice(Brl.FromCentavos(5_00), null)));

        Assert.Equal([14_00, 0], Quote(book, "12:30", "club", "vip").Reductions.Select(each => each.Amount.Centavos));
        Assert.Equal([10_00, 0], Quote(book, "12:30", "cinema", "five-flat").Reductions.Select(each => each.Amount.Centavos));
    }

    [Fact]
    public void Free_time_and_a_deducted_tolerance_are_free_one_after_the_other()
    {
        var book = Book with { Tolerance = Book.Tolerance with { Kind = ToleranceKind.Deducted } };

        // 15 minutes for everybody and the hour of the shop: to 11:15, and whoever asks at 10:10 is told so.
        Assert.Equal(At("2026-03-02 11:15"), Quote(book, "10:10", "hour-time").PaidUntil);
        Assert.Equal(0, Quote(book, "11:15", "hour-time").Total.Centavos);
        Assert.Equal(12_00, Quote(book, "11:15:01", "hour-time").Total.Centavos);
    }

    private static Quote Quote(TariffBook book, string until, params string[] agreements) =>
        TariffEngine.Quote(book, StayFrom("2026-03-02 10:00").GivenBy(agreements), At($"2026-03-02 {until}"));
}
