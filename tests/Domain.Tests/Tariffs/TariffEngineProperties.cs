using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class TariffEngineProperties
{
    private static readonly Gen<TariffStep> Steps =
        Gen.Select(Gen.Int[1, 3000], Gen.Long[0, 50_00], (minutes, price) => new TariffStep(Duration.FromMinutes(minutes), Brl.FromCentavos(price)));

    private static readonly Gen<TariffCap> Caps = Gen.Select(
        Gen.Long[1, 100_00],
        Gen.Int[1, 2].Select(number => (CapWindow)number),
        Gen.Int[1, 2].Select(number => (AfterCap)number),
        (price, window, after) => new TariffCap(Brl.FromCentavos(price), window, after));

    private static readonly Gen<TariffBook> Books = Gen.Select(
        Gen.Int[0, 60],
        Steps,
        Steps,
        Caps.Null(),
        Gen.Int[0, 60],
        (free, first, then, cap, grace) => new TariffBook(
            TariffBookId.Parse("any"),
            1,
            GarageZone.SaoPaulo,
            Duration.FromMinutes(free),
            first,
            then,
            cap,
            Duration.FromMinutes(grace)));

    // Across both nights on which the clocks of 2018 changed.
    private static readonly Gen<Instant> Entries =
        Gen.Int[0, 400 * 24 * 3600].Select(seconds => Instant.FromUtc(2018, 1, 20, 0, 0) + Duration.FromSeconds(seconds));

    private static readonly Gen<Duration> Lengths = Gen.Int[0, 6 * 24 * 3600].Select(seconds => Duration.FromSeconds(seconds));

    [Fact]
    public void A_price_is_never_negative_its_lines_add_up_and_equal_inputs_give_equal_answers()
    {
        Gen.Select(Books, Entries, Lengths).Sample((book, entered, length) =>
        {
            var quote = TariffEngine.Quote(book, StayFrom(entered), entered + length);
            var again = TariffEngine.Quote(book, StayFrom(entered), entered + length);

            Assert.True(quote.Total >= Brl.Zero && quote.Due >= Brl.Zero);
            Assert.Equal(quote.Total.Centavos, quote.Lines.Sum(line => line.Amount.Centavos));
            Assert.Equal(quote.Lines, again.Lines);
            Assert.Equal(quote with { Lines = [] }, again with { Lines = [] });
        }, iter: 5_000);
    }

    [Fact]
    public void A_price_never_falls_as_time_passes()
    {
        Gen.Select(Books, Entries, Lengths, Lengths).Sample((book, entered, one, other) =>
        {
            var stay = StayFrom(entered);
            var sooner = TariffEngine.Quote(book, stay, entered + Duration.Min(one, other));
            var later = TariffEngine.Quote(book, stay, entered + Duration.Max(one, other));
            return sooner.Total <= later.Total;
        }, iter: 5_000);
    }

    [Fact]
    public void The_price_holds_as_long_as_the_quote_says()
    {
        // Without an exit grace the quote's end is that of the time it charges.
        Gen.Select(Books, Entries, Lengths).Sample((book, entered, length) =>
        {
            var plain = book with { ExitGrace = Duration.Zero };
            var quote = TariffEngine.Quote(plain, StayFrom(entered), entered + length);
            return TariffEngine.Quote(plain, StayFrom(entered), quote.PaidUntil).Total == quote.Total;
        }, iter: 5_000);
    }

    [Fact]
    public void Whoever_has_paid_owes_nothing_until_the_time_they_were_told_and_never_less_than_nothing()
    {
        Gen.Select(Books, Entries, Lengths, Lengths).Sample((book, entered, untilPaid, afterwards) =>
        {
            var stay = StayFrom(entered);
            var first = TariffEngine.Quote(book, stay, entered + untilPaid);
            var paid = first.Due.IsZero ? stay : stay.Pay(first);
            Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paid, first.At).Due);
            Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paid, first.PaidUntil).Due);

            var second = TariffEngine.Quote(book, paid, first.At + afterwards);
            Assert.True(second.Due >= Brl.Zero);
            var paidTwice = second.Due.IsZero ? paid : paid.Pay(second);
            Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paidTwice, second.At).Due);
            Assert.True(TariffEngine.Quote(book, paidTwice, second.At + afterwards).Due >= Brl.Zero);
        }, iter: 5_000);
    }
}
