using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>What is paid is never priced again.</summary>
public sealed class PaidTests
{
    [Fact]
    public void A_far_pay_point_gives_more_time_to_the_exit()
    {
        var far = PayPointId.Parse("totem-garden");
        var book = T1 with { Payment = T1.Payment with { ExitGraceAt = ImmutableDictionary<PayPointId, Duration>.Empty.Add(far, Duration.FromMinutes(25)) } };
        var stay = StayFrom("2026-03-02 09:00");

        // Paid at 09:50 for the hour to 10:00: 15 minutes are to 10:05, 25 to 10:15.
        Assert.Equal(At("2026-03-02 10:05"), TariffEngine.Quote(book, stay, At("2026-03-02 09:50")).PaidUntil);
        Assert.Equal(At("2026-03-02 10:05"), TariffEngine.Quote(book, stay, At("2026-03-02 09:50"), PayPointId.Parse("caixa-1")).PaidUntil);
        Assert.Equal(At("2026-03-02 10:15"), TariffEngine.Quote(book, stay, At("2026-03-02 09:50"), far).PaidUntil);
    }

    [Fact]
    public void A_second_payment_asks_only_for_what_came_after_the_first()
    {
        var stay = StayFrom("2026-03-02 09:00");
        var once = stay.Pay(TariffEngine.Quote(T1, stay, At("2026-03-02 09:50")));
        var second = TariffEngine.Quote(T1, once, At("2026-03-02 11:30"));
        var twice = once.Pay(second);

        // 2:30 are 20, of which 12 are paid; then 4:00 are 24, of which 20 are.
        Assert.Equal(8_00, second.Due.Centavos);
        Assert.Equal(4_00, TariffEngine.Quote(T1, twice, At("2026-03-02 13:00")).Due.Centavos);
    }

    [Theory]
    [InlineData("10:05:01", 4_00, 4_00)] // one begun hour from 10:05, or the second of the stay
    [InlineData("11:05:00", 4_00, 8_00)] // still that hour; the stay is in its third
    [InlineData("11:05:01", 8_00, 8_00)]
    public void The_time_after_the_grace_may_be_counted_from_its_end(string until, long fromPaidUntil, long difference)
    {
        // Paid at 09:50, and so until 10:05.
        var counting = T1 with { Payment = T1.Payment with { AfterGrace = AfterGrace.FromPaidUntil } };
        var stay = StayFrom("2026-03-02 09:00");
        var paid = stay.Pay(TariffEngine.Quote(counting, stay, At("2026-03-02 09:50")));

        var quote = TariffEngine.Quote(counting, paid, At($"2026-03-02 {until}"));

        Assert.Equal(fromPaidUntil, quote.Due.Centavos);
        Assert.Equal(quote.Total.Centavos, quote.Lines.Sum(line => line.Amount.Centavos));
        Assert.Equal(difference, TariffEngine.Quote(T1, paid, At($"2026-03-02 {until}")).Due.Centavos);
    }

    [Fact]
    public void Counting_from_the_end_of_the_grace_never_asks_for_more_than_the_maximum()
    {
        var counting = T1 with { Payment = T1.Payment with { AfterGrace = AfterGrace.FromPaidUntil } };
        var stay = StayFrom("2026-03-02 08:00");
        // Paid at 16:30: 12 + 8 × 4 = 44, at most 40, and with it the whole day.
        var paid = stay.Pay(TariffEngine.Quote(counting, stay, At("2026-03-02 16:30")));

        Assert.Equal(At("2026-03-03 08:00"), paid.PaidUntil);
        Assert.Equal(4_00, TariffEngine.Quote(counting, paid, At("2026-03-03 08:30")).Due.Centavos);
    }

    [Fact]
    public void Free_time_is_not_free_again_after_a_payment()
    {
        var hour = Gives("hour", new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Duration));
        var counting = T1.Agreeing(hour) with { Payment = T1.Payment with { AfterGrace = AfterGrace.FromPaidUntil } };
        var stay = StayFrom("2026-03-02 09:00").GivenBy("hour");
        // Charged from 10:00. At 11:30 two hours are begun: 12 + 4, and they run to 12:00.
        var paid = stay.Pay(TariffEngine.Quote(counting, stay, At("2026-03-02 11:30")));

        Assert.Equal((16_00, At("2026-03-02 12:00")), (paid.Paid.Centavos, paid.PaidUntil!.Value));
        Assert.Equal(0, TariffEngine.Quote(counting, paid, At("2026-03-02 12:00")).Due.Centavos);
        Assert.Equal(4_00, TariffEngine.Quote(counting, paid, At("2026-03-02 12:00:01")).Due.Centavos);
        Assert.Equal(4_00, TariffEngine.Quote(counting, paid, At("2026-03-02 13:00")).Due.Centavos);
    }

    [Fact]
    public void A_share_of_the_price_is_a_share_of_the_increment_too()
    {
        var half = Gives("half", new Benefit.Percentage(500, PercentageOf.AfterCap));
        var counting = T1.Agreeing(half) with { Payment = T1.Payment with { AfterGrace = AfterGrace.FromPaidUntil } };
        var stay = StayFrom("2026-03-02 09:00").GivenBy("half");
        // 12 halved, paid at 09:50 and so until 10:05.
        var paid = stay.Pay(TariffEngine.Quote(counting, stay, At("2026-03-02 09:50")));

        // One hour begun at 10:05, at half of 4.
        var quote = TariffEngine.Quote(counting, paid, At("2026-03-02 11:04"));
        Assert.Equal((2_00, 8_00), (quote.Due.Centavos, quote.Total.Centavos));
        Assert.Equal(8_00, quote.Lines.Sum(line => line.Amount.Centavos));
    }

    [Fact]
    public void Less_than_the_least_payment_is_nothing_due()
    {
        // Each begun minute costs 0.05; a payment is worth while from 0.50.
        var book = T1.Uncapped().Charging(Rate("normal", null, Steps(1, 0_05, 1))) with
        {
            Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin),
            Payment = T1.Payment with { Minimum = Brl.FromCentavos(50) },
        };
        var stay = StayFrom("2026-03-02 09:00");

        Assert.Equal(0, TariffEngine.Quote(book, stay, At("2026-03-02 09:09")).Due.Centavos);
        Assert.Equal(0_50, TariffEngine.Quote(book, stay, At("2026-03-02 09:10")).Due.Centavos);
    }

    [Theory]
    // Since 07:03: three begun hours are 20 up to 10:03:00, then it is 24.
    [InlineData("10:03:00", 0)]
    [InlineData("10:03:01", 4_00)]
    [InlineData("10:04:00", 4_00)]
    [InlineData("11:03:00", 4_00)]
    [InlineData("11:03:01", 8_00)]
    public void Money_for_a_price_that_has_risen_since_counts_and_only_the_rest_is_due(string at, long due)
    {
        // A charge of 20 made at 10:00 and paid at 10:04, which reaches as far as the price that it was made for.
        var stay = StayFrom("2026-03-02 07:03");
        var charged = TariffEngine.Quote(T1, stay, At("2026-03-02 10:00"));
        Assert.Equal(20_00, charged.Due.Centavos);
        var paid = stay.Apply(new Domain.Payments.Payment(
            PaymentId.Parse("payment-1"),
            stay.Id,
            charged.Due,
            Domain.Payments.PaymentMethod.Pix,
            PayPointId.Parse("totem-1"),
            At("2026-03-02 10:04"),
            At("2026-03-02 10:03")));

        Assert.Equal(due, TariffEngine.Quote(T1, paid, At($"2026-03-02 {at}")).Due.Centavos);
    }

    [Fact]
    public void A_receipt_says_with_what_it_was_priced()
    {
        var hash = DocumentHash.Parse(new string('a', 64));
        var quote = TariffEngine.Quote(T1 with { Hash = hash }, StayFrom("2026-03-02 09:00"), At("2026-03-02 09:50"));

        Assert.Equal(hash, quote.BookHash);
        Assert.StartsWith("TZDB: 20", quote.ZoneData, StringComparison.Ordinal);
    }

    [Theory]
    // Version 7 from January, version 8 from noon of the 2nd.
    [InlineData(PricedBy.Entry, "2026-03-02 11:30", null, 7)]
    [InlineData(PricedBy.Entry, "2026-03-02 11:59:59", null, 7)]
    [InlineData(PricedBy.Entry, "2026-03-02 12:00", null, 8)]
    [InlineData(PricedBy.Payment, "2026-03-02 11:30", null, 8)]
    [InlineData(PricedBy.Ticket, "2026-03-02 12:30", 7, 7)]
    [InlineData(PricedBy.Ticket, "2026-03-02 11:30", null, 7)]
    [InlineData(PricedBy.Ticket, "2026-03-02 11:30", 9, 7)] // a version that nobody knows any more
    public void A_stay_is_priced_by_the_version_that_its_book_promises(PricedBy by, string enteredAt, int? announced, int version)
    {
        var seven = T1 with { Version = 7 };
        var eight = T1 with { Version = 8, ValidFrom = At("2026-03-02 12:00"), PricedBy = by };

        Assert.Equal(version, TariffHistory.Choose([eight, seven], At(enteredAt), announced, At("2026-03-02 14:00")).Version);
    }

    [Fact]
    public void A_version_that_is_not_valid_yet_prices_nothing()
    {
        var seven = T1 with { Version = 7 };
        var eight = T1 with { Version = 8, ValidFrom = At("2026-03-02 12:00"), PricedBy = PricedBy.Payment };

        Assert.Equal(7, TariffHistory.Choose([seven, eight], At("2026-03-02 10:00"), null, At("2026-03-02 11:59:59")).Version);
        Assert.Equal(8, TariffHistory.Choose([seven, eight], At("2026-03-02 10:00"), null, At("2026-03-02 12:00")).Version);
        // Of two that begin at one moment the later one takes the other's place, in whatever order they are known.
        var nine = eight with { Version = 9 };
        Assert.Equal(9, TariffHistory.ValidAt([seven, eight, nine], At("2026-03-02 12:00")).Version);
        Assert.Equal(9, TariffHistory.ValidAt([nine, eight, seven], At("2026-03-02 12:00")).Version);
        // Where none is valid yet, the oldest known one prices.
        Assert.Equal(7, TariffHistory.Choose([eight, seven], Instant.FromUtc(2000, 1, 1, 0, 0), null, Instant.FromUtc(2000, 1, 2, 0, 0)).Version);
    }
}
