using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class TariffEngineTests
{
    [Theory]
    [InlineData("00:00:00", 0)]
    [InlineData("00:15:00", 0)]
    [InlineData("00:15:01", 12_00)]
    [InlineData("01:00:00", 12_00)]
    [InlineData("01:00:01", 16_00)] // 12 + 1 × 4
    [InlineData("02:00:00", 16_00)]
    [InlineData("02:30:00", 20_00)] // 12 + 2 × 4
    [InlineData("08:00:00", 40_00)] // 12 + 7 × 4: the maximum to the centavo
    [InlineData("13:30:00", 40_00)] // 12 + 13 × 4 = 64, at most 40
    [InlineData("18:00:00", 40_00)] // 12 + 17 × 4 = 80, at most 40
    [InlineData("24:00:00", 40_00)]
    [InlineData("24:00:01", 44_00)] // 40 + 1 × 4: the first price is charged once
    [InlineData("26:00:00", 48_00)] // 40 + 2 × 4
    [InlineData("48:00:00", 80_00)] // 40 + 24 × 4 = 96, at most 40 + 40
    public void T1_by_its_length(string length, long centavos)
    {
        var stay = StayFrom("2026-03-02 09:05");
        var parts = length.Split(':').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var at = stay.EnteredAt + Duration.FromHours(parts[0]) + Duration.FromMinutes(parts[1]) + Duration.FromSeconds(parts[2]);

        Assert.Equal(Brl.FromCentavos(centavos), TariffEngine.Quote(T1, stay, at).Total);
    }

    [Fact]
    public void After_the_maximum_a_book_may_begin_again_with_the_first_price()
    {
        var stay = StayFrom("2026-03-02 09:00");

        // 26 h: 40 for the first day, 12 + 4 for two hours of the second.
        Assert.Equal(Brl.FromCentavos(56_00), TariffEngine.Quote(T1.Restarting(), stay, At("2026-03-03 11:00")).Total);
    }

    [Theory]
    // 4 h are 12 + 3 × 4 = 24; then 9.5 h are 10 × 4 = 40.
    [InlineData("2026-03-02 20:00", "2026-03-03 09:30", 64_00)]
    // 3 h are 12 + 2 × 4 = 20; then 15 h are 15 × 4 = 60, at most 40.
    [InlineData("2026-03-02 21:00", "2026-03-03 15:00", 60_00)]
    // 2 h are 16; the day from 00:00 to 23:00 is at most 40.
    [InlineData("2026-03-02 22:00", "2026-03-03 23:00", 56_00)]
    public void A_calendar_day_has_its_own_maximum(string from, string until, long centavos)
    {
        Assert.Equal(Brl.FromCentavos(centavos), TariffEngine.Quote(T1c, StayFrom(from), At(until)).Total);
    }

    [Fact]
    public void A_period_over_midnight_is_charged_once()
    {
        // 40 minutes are one first hour, whatever day it is.
        Assert.Equal(Brl.FromCentavos(12_00), TariffEngine.Quote(T1c, StayFrom("2026-03-02 23:30"), At("2026-03-03 00:10")).Total);
        // 20:30 to 09:30 are 13 h: 12 + 12 × 4 = 60, of which 12 + 3 × 4 = 24 begin on the first day and 9 × 4 = 36 on
        // the second: no maximum is reached.
        Assert.Equal(Brl.FromCentavos(60_00), TariffEngine.Quote(T1c, StayFrom("2026-03-02 20:30"), At("2026-03-03 09:30")).Total);
    }

    [Fact]
    public void Nothing_changes_at_noon_nor_at_midnight_in_Greenwich()
    {
        // Entered at 20:10 in São Paulo (23:10 UTC): UTC midnight is at 21:00, in the middle of the first hour.
        var stay = StayFrom("2026-03-02 20:10");
        Assert.Equal(
            TariffEngine.Quote(T1c, stay, At("2026-03-02 20:59:59")).Total, TariffEngine.Quote(T1c, stay, At("2026-03-02 21:00:01")).Total);

        // Noon is in the middle of the 16th hour from 20:10, beyond the maximum of either kind.
        Assert.Equal(
            TariffEngine.Quote(T1, stay, At("2026-03-03 11:59:59")).Total, TariffEngine.Quote(T1, stay, At("2026-03-03 12:00:01")).Total);
    }

    [Fact]
    public void A_day_has_24_hours_in_November_2026_and_the_day_of_2018_had_23()
    {
        // No summer time: 24 h exactly, the maximum once.
        Assert.Equal(Brl.FromCentavos(40_00), TariffEngine.Quote(T1, StayFrom("2026-11-01 20:00"), At("2026-11-02 20:00")).Total);

        // 2018-11-03 22:00 to 11-04 22:00 were 23 h: 2 h of the 3rd are 16, 21 h of the 4th are at most 40.
        var stay = StayFrom("2018-11-03 22:00");
        Assert.Equal(Duration.FromHours(23), At("2018-11-04 22:00") - stay.EnteredAt);
        Assert.Equal(Brl.FromCentavos(40_00), TariffEngine.Quote(T1, stay, At("2018-11-04 22:00")).Total);
        Assert.Equal(Brl.FromCentavos(56_00), TariffEngine.Quote(T1c, stay, At("2018-11-04 22:00")).Total);
    }

    [Fact]
    public void The_exit_time_is_one_and_after_it_only_the_increment_is_due()
    {
        var stay = StayFrom("2026-03-02 09:05");
        var atTheTill = TariffEngine.Quote(T1, stay, At("2026-03-02 10:00"));
        Assert.Equal(Brl.FromCentavos(12_00), atTheTill.Due);
        Assert.Equal(At("2026-03-02 10:15"), atTheTill.PaidUntil);

        var paid = stay.Pay(atTheTill);
        Assert.Equal(At("2026-03-02 10:15"), TariffEngine.Quote(T1, paid, At("2026-03-02 10:05")).PaidUntil);
        Assert.Equal(At("2026-03-02 10:15"), TariffEngine.Quote(T1, paid, At("2026-03-02 10:15")).PaidUntil);
        Assert.Equal(Brl.Zero, TariffEngine.Quote(T1, paid, At("2026-03-02 10:14:59")).Due);
        Assert.Equal(Brl.Zero, TariffEngine.Quote(T1, paid, At("2026-03-02 10:15:00")).Due);

        // 70 minutes are 12 + 4 = 16, of which 12 are paid.
        var late = TariffEngine.Quote(T1, paid, At("2026-03-02 10:15:01"));
        Assert.Equal(Brl.FromCentavos(16_00), late.Total);
        Assert.Equal(Brl.FromCentavos(4_00), late.Due);
    }

    [Fact]
    public void A_paid_hour_is_stayed_to_its_end_however_short_the_grace()
    {
        // Grace 4 min, entered 15:22, paid at 15:52: the first hour runs to 16:22, and so does the exit.
        var book = T1 with { Payment = T1.Payment with { ExitGrace = Duration.FromMinutes(4) } };
        var stay = StayFrom("2026-03-02 15:22");
        var paid = stay.Pay(TariffEngine.Quote(book, stay, At("2026-03-02 15:52")));

        Assert.Equal(At("2026-03-02 16:22"), paid.PaidUntil);
        Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paid, At("2026-03-02 15:59")).Due);
        Assert.Equal(Brl.FromCentavos(4_00), TariffEngine.Quote(book, paid, At("2026-03-02 16:22:01")).Due);
    }

    [Fact]
    public void A_free_quote_promises_no_grace_that_nobody_pays_for()
    {
        var stay = StayFrom("2026-03-02 10:00");

        // At 10:14 nothing is due, at 10:15:01 the first hour is.
        Assert.Equal(At("2026-03-02 10:15"), TariffEngine.Quote(T1, stay, At("2026-03-02 10:14")).PaidUntil);
    }

    [Fact]
    public void The_lines_say_why()
    {
        var quote = TariffEngine.Quote(T1, StayFrom("2026-03-02 09:00"), At("2026-03-02 22:30"));

        // 13.5 h: the first hour 12, thirteen more 52, less 24 to come to 40.
        Assert.Collection(
            quote.Lines,
            line => Assert.Equal((QuoteLineKind.First, 1, Brl.FromCentavos(12_00)), (line.Kind, line.Count, line.Amount)),
            line => Assert.Equal((QuoteLineKind.Then, 13, Brl.FromCentavos(52_00)), (line.Kind, line.Count, line.Amount)),
            line => Assert.Equal((QuoteLineKind.Cap, 1, Brl.FromCentavos(-24_00)), (line.Kind, line.Count, line.Amount)));
        Assert.Equal(At("2026-03-03 09:00"), quote.PaidUntil);
    }

    [Fact]
    public void A_clock_that_stands_before_the_entry_prices_the_entry()
    {
        var quote = TariffEngine.Quote(T1, StayFrom("2026-03-02 09:00"), At("2020-01-01 00:00"));

        Assert.Equal(Brl.Zero, quote.Due);
        Assert.Equal(At("2026-03-02 09:15"), quote.PaidUntil);
    }

    [Fact]
    public void Without_a_maximum_the_hours_go_on()
    {
        // 30 h: 12 + 29 × 4 = 128.
        Assert.Equal(
            Brl.FromCentavos(128_00),
            TariffEngine.Quote(T1.Uncapped(), StayFrom("2026-03-02 09:00"), At("2026-03-03 15:00")).Total);
    }
}
