using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class SubscriptionTests
{
    private static readonly SubscriberGroup AllDay = new(
        SubscriberGroupId.Parse("mensal"), [new(DaySet.All, LocalTime.Midnight, LocalTime.Midnight)], null, ToleranceOutside: false);

    private static readonly SubscriberGroup Weekdays = AllDay with { Covered = [new(Work, Clock("06:00"), Clock("22:00"))] };

    private static DaySet Work => DaySet.Of(IsoDayOfWeek.Monday) | DaySet.Of(IsoDayOfWeek.Tuesday) | DaySet.Of(IsoDayOfWeek.Wednesday)
        | DaySet.Of(IsoDayOfWeek.Thursday) | DaySet.Of(IsoDayOfWeek.Friday);

    [Fact]
    public void A_contract_that_ends_inside_a_stay_leaves_the_rest_to_be_paid()
    {
        // To 31 October 24:00; 18:00 to 10:00 of the next day. Ten hours from midnight: 12 + 9 × 4 = 48, at most 40.
        var book = T1c with { Subscribers = [AllDay] };
        var quote = TariffEngine.Quote(book, Subscribed("2026-10-31 18:00", "2026-10-01 00:00", "2026-11-01 00:00"), At("2026-11-01 10:00"));

        Assert.Equal(40_00, quote.Total.Centavos);
        var covered = quote.Lines[0];
        Assert.Equal((QuoteLineKind.Subscribed, At("2026-11-01 00:00")), (covered.Kind, covered.Until));
    }

    [Theory]
    // From 18:00 of 31 October, covered to midnight. The contract's end is the first moment that it does not cover.
    [InlineData("2026-10-31 23:59:59", 0)]
    [InlineData("2026-11-01 00:00:00", 0)]
    [InlineData("2026-11-01 00:00:01", 12_00)]
    [InlineData("2026-11-01 01:00:00", 12_00)]
    [InlineData("2026-11-01 01:00:01", 16_00)]
    [InlineData("2026-11-01 07:00:00", 36_00)] // 12 + 6 × 4
    [InlineData("2026-11-01 07:00:01", 40_00)] // 12 + 7 × 4
    [InlineData("2026-11-01 08:00:01", 40_00)] // 44, at most 40
    [InlineData("2026-11-01 10:00:00", 40_00)]
    [InlineData("2026-11-02 00:00:00", 40_00)]
    [InlineData("2026-11-02 00:00:01", 44_00)] // the next day's maximum, with its first hour
    public void What_comes_after_a_contract_is_paid_from_its_end_by_the_second(string until, long centavos)
    {
        var book = T1c with { Subscribers = [AllDay] };

        Assert.Equal(centavos, TariffEngine.Quote(
            book, Subscribed("2026-10-31 18:00", "2026-10-01 00:00", "2026-11-01 00:00"), At(until)).Total.Centavos);
    }

    [Fact]
    public void The_document_shows_what_the_contract_covers_and_what_it_does_not()
    {
        var book = T1c with { Subscribers = [AllDay] };
        var quote = TariffEngine.Quote(book, Subscribed("2026-10-31 18:00", "2026-10-01 00:00", "2026-11-01 00:00"), At("2026-11-01 10:00"));

        // The first hour 12, nine more 36, less 8 to come to 40.
        Assert.Equal(
            [(QuoteLineKind.Subscribed, 0L), (QuoteLineKind.First, 12_00L), (QuoteLineKind.Then, 36_00L), (QuoteLineKind.Cap, -8_00L)],
            quote.Lines.Select(line => (line.Kind, line.Amount.Centavos)));
        Assert.Equal((At("2026-10-31 18:00"), At("2026-11-01 00:00"), "mensal"), (quote.Lines[0].From, quote.Lines[0].Until, quote.Lines[0].Label));
        Assert.Equal(At("2026-11-01 00:00"), quote.Lines[1].From);
    }

    [Fact]
    public void A_contract_that_begins_inside_a_stay_leaves_the_time_before_it_to_be_paid()
    {
        // 22:00 to midnight: 12 + 4. The contract covers the rest.
        var book = T1c with { Subscribers = [AllDay] };

        Assert.Equal(16_00, TariffEngine.Quote(
            book, Subscribed("2026-10-31 22:00", "2026-11-01 00:00", "2026-12-01 00:00"), At("2026-11-01 10:00")).Total.Centavos);
    }

    [Fact]
    public void A_contract_renewed_before_the_exit_covers_all_of_it()
    {
        var book = T1c with { Subscribers = [AllDay] };

        Assert.Equal(0, TariffEngine.Quote(
            book, Subscribed("2026-10-31 18:00", "2026-10-01 00:00", "2026-12-01 00:00"), At("2026-11-01 10:00")).Total.Centavos);
    }

    [Theory]
    [InlineData("2026-03-02 08:00", "2026-03-02 18:00", 0)] // inside the hours
    [InlineData("2026-03-02 08:00", "2026-03-02 22:00", 0)] // to their end
    [InlineData("2026-03-02 08:00", "2026-03-02 22:00:01", 12_00)] // one second into the first hour outside
    [InlineData("2026-03-02 20:00", "2026-03-03 07:00", 40_00)] // 22:00 to 06:00 are 8 h: 12 + 7 × 4 = 40
    [InlineData("2026-03-02 05:00", "2026-03-02 07:00", 12_00)] // one hour before they begin
    [InlineData("2026-03-07 10:00", "2026-03-07 12:00", 16_00)] // a Saturday: everybody's price
    public void Outside_of_its_hours_a_subscriber_pays_like_everybody(string from, string until, long centavos)
    {
        var book = T1 with { Subscribers = [Weekdays] };

        Assert.Equal(centavos, TariffEngine.Quote(book, Subscribed(from, "2026-01-01 00:00", "2027-01-01 00:00"), At(until)).Total.Centavos);
    }

    [Fact]
    public void Outside_of_its_hours_a_group_may_have_a_price_of_its_own_and_the_first_minutes_free()
    {
        var book = T1.Charging(T1.Schedule.Rates[0], Rate("subscribers", null, Hours(2_00)));
        book = book with { Subscribers = [Weekdays with { RateOutside = 1, ToleranceOutside = true }] };

        // 22:00 to 22:15 is within the tolerance; at 22:40 one begun hour at 2.00.
        Assert.Equal(0, Price("2026-03-02 22:15"));
        Assert.Equal(2_00, Price("2026-03-02 22:40"));

        long Price(string until) => TariffEngine.Quote(
            book, Subscribed("2026-03-02 20:00", "2026-01-01 00:00", "2027-01-01 00:00"), At(until)).Total.Centavos;
    }

    [Fact]
    public void A_group_that_the_book_does_not_know_covers_nothing()
    {
        Assert.Equal(16_00, TariffEngine.Quote(
            T1, Subscribed("2026-03-02 08:00", "2026-01-01 00:00", "2027-01-01 00:00"), At("2026-03-02 10:00")).Total.Centavos);
    }

    [Fact]
    public void Whoever_is_covered_is_told_until_when()
    {
        var book = T1 with { Subscribers = [Weekdays] };

        Assert.Equal(At("2026-03-02 22:00"), TariffEngine.Quote(
            book, Subscribed("2026-03-02 08:00", "2026-01-01 00:00", "2027-01-01 00:00"), At("2026-03-02 10:00")).PaidUntil);
    }

    [Fact]
    public void Free_time_is_used_up_once_over_all_times_outside()
    {
        var hour = Gives("hour", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Duration));
        var book = T1.Agreeing(hour) with { Subscribers = [Weekdays] };
        var stay = Subscribed("2026-03-02 05:30", "2026-01-01 00:00", "2027-01-01 00:00").GivenBy("hour");

        // 05:30 to 06:00 and 22:00 to 23:00 would be 12 + 12. Half an hour is free in the morning and half in the evening.
        Assert.Equal(12_00, TariffEngine.Quote(book, stay, At("2026-03-02 23:00")).Total.Centavos);
        // To 22:30 all of it is.
        Assert.Equal(0, TariffEngine.Quote(book, stay, At("2026-03-02 22:30")).Total.Centavos);
        Assert.Equal(12_00, TariffEngine.Quote(book, stay, At("2026-03-02 22:30:01")).Total.Centavos);
    }

    [Fact]
    public void A_fixed_price_takes_nothing_off_for_hours_that_were_free_anyway()
    {
        // Covered to 22:00 and from 22:10 to 23:00; the ten minutes between are within the tolerance. The fixed price is
        // for the two hours from 21:00, which cost nothing; 23:00 to 01:00 is 12 + 4.
        var twoHours = Gives("two-hours", new Benefit.FixedPrice(Brl.FromCentavos(10_00), Duration.FromHours(2)));
        var book = T1.Agreeing(twoHours) with
        {
            Subscribers = [Weekdays with { Covered = [.. Weekdays.Covered, new(Work, Clock("22:10"), Clock("23:00"))], ToleranceOutside = true }],
        };
        var stay = Subscribed("2026-03-02 21:00", "2026-01-01 00:00", "2027-01-01 00:00").GivenBy("two-hours");

        Assert.Equal(16_00, TariffEngine.Quote(book, stay, At("2026-03-03 01:00")).Total.Centavos);
    }

    private static Stay Subscribed(string enteredAt, string from, string until) =>
        StayFrom(enteredAt) with { Contract = new(AllDay.Id, At(from), At(until)) };
}
