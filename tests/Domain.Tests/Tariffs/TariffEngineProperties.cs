using CsCheck;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Testing;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>What holds for every book and every stay. A failure prints the seed that repeats it.</summary>
public sealed class TariffEngineProperties
{
    private static int Many => Sequences.Many;

    [Fact]
    public void The_engine_agrees_with_whoever_counts_each_step() => Gen.Select(AnyBook.Plain, AnyBook.Entries, AnyBook.Lengths).Sample(
        (book, entered, length) => TariffEngine.Quote(book, StayFrom(entered), entered + length).Total
            == SlowPricing.Price(book, entered, entered + length),
        iter: Many);

    [Fact]
    public void The_engine_agrees_with_whoever_looks_at_each_minute() => AgreeWithEachMinute(Many / 20);

    [Fact]
    [Trait("Speed", "Slow")]
    public void The_engine_agrees_with_whoever_looks_at_each_minute_many_times() => AgreeWithEachMinute(Many);

    private static void AgreeWithEachMinute(int times) => Gen.Select(AnyBook.Minutely, AnyBook.Stays, Gen.Int[0, 3 * 24 * 60]).Sample(
        (book, any, minutes) =>
        {
            var stay = any with { EnteredAt = Instant.FromUnixTimeSeconds(any.EnteredAt.ToUnixTimeSeconds() / 60 * 60), Agreements = [] };
            if (stay.Contract is { } contract)
                stay = stay with { Contract = contract with { From = contract.From + (stay.EnteredAt - any.EnteredAt), Until = contract.Until + (stay.EnteredAt - any.EnteredAt) } };
            var exit = stay.EnteredAt + Duration.FromMinutes(minutes);
            return TariffEngine.Quote(book, stay, exit).Total.Centavos == MinutePricing.Price(book, stay, exit);
        },
        iter: times);

    [Fact]
    public void A_price_is_never_negative_its_lines_add_up_and_equal_inputs_give_equal_answers() =>
        Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths).Sample(
            (book, stay, length) =>
            {
                var quote = TariffEngine.Quote(book, stay, stay.EnteredAt + length);
                var again = TariffEngine.Quote(book, stay, stay.EnteredAt + length);

                Assert.True(quote.Total >= Brl.Zero && quote.Due >= Brl.Zero);
                Assert.Equal(quote.Total.Centavos, quote.Lines.Sum(line => line.Amount.Centavos));
                Assert.Equal(quote.Lines, again.Lines);
                Assert.Equal(quote with { Lines = [], Reductions = [] }, again with { Lines = [], Reductions = [] });
            },
            iter: Many);

    [Fact]
    public void What_agreements_take_off_is_what_the_stay_is_cheaper_by_and_within_their_limits() =>
        Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths).Sample(
            (book, stay, length) =>
            {
                var with = TariffEngine.Quote(book, stay, stay.EnteredAt + length);
                var without = TariffEngine.Quote(book, stay with { Agreements = [] }, stay.EnteredAt + length);

                Assert.Equal(without.Total.Centavos - with.Total.Centavos, with.Reductions.Sum(each => each.Amount.Centavos));
                Assert.All(with.Reductions, each =>
                {
                    Assert.True(each.Amount >= Brl.Zero);
                    Assert.True(book.Agreements.Find(each.Agreement)!.AtMost is not { } most || each.Amount <= most);
                });
            },
            iter: Many);

    [Fact]
    public void A_price_never_falls_where_the_book_says_so() => Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths, AnyBook.Lengths).Sample(
        (book, stay, one, other) =>
        {
            if (!PriceCourse.NeverFalls(book))
                return true;
            var sooner = TariffEngine.Quote(book, stay, stay.EnteredAt + Duration.Min(one, other));
            var later = TariffEngine.Quote(book, stay, stay.EnteredAt + Duration.Max(one, other));
            return sooner.Total <= later.Total;
        },
        iter: Many);

    [Fact]
    public void The_price_holds_as_long_as_the_quote_says() => Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths, Gen.OneOf(Gen.Const(1000), Gen.Int[0, 1000])).Sample(
        (book, stay, length, permille) =>
        {
            // Without an exit grace the quote's end is that of the time it charges. It may get cheaper, never dearer:
            // the best of several agreements can be another one later.
            var plain = book with { Payment = book.Payment with { ExitGrace = Duration.Zero } };
            var quote = TariffEngine.Quote(plain, stay, stay.EnteredAt + length);
            var later = quote.At + (quote.PaidUntil - quote.At) * permille / 1000;
            return TariffEngine.Quote(plain, stay, later).Total <= quote.Total;
        },
        iter: Many);

    [Fact]
    public void Whoever_has_paid_owes_nothing_until_the_time_they_were_told_and_then_only_the_increment() =>
        Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths, AnyBook.Lengths).Sample(
            (book, stay, untilPaid, afterwards) =>
            {
                var first = TariffEngine.Quote(book, stay, stay.EnteredAt + untilPaid);
                var paid = first.Due.IsZero ? stay : stay.Pay(first);
                Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paid, first.At).Due);
                if (!first.Due.IsZero)
                    Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paid, first.PaidUntil).Due);

                var second = TariffEngine.Quote(book, paid, first.At + afterwards);
                var whole = TariffEngine.Quote(book, stay, first.At + afterwards);
                Assert.True(second.Due <= Brl.Max(Brl.Zero, whole.Total - paid.Paid), "More than the increment.");
                var paidTwice = second.Due.IsZero ? paid : paid.Pay(second);
                Assert.Equal(Brl.Zero, TariffEngine.Quote(book, paidTwice, second.At).Due);
            },
            iter: Many);

    [Fact]
    public void Where_all_is_given_nothing_is_due() => Gen.Select(AnyBook.Full, AnyBook.Stays, AnyBook.Lengths).Sample(
        (book, stay, length) =>
        {
            var all = Gives("all", new Benefit.Percentage(1000, PercentageOf.AfterCap));
            var quote = TariffEngine.Quote(book.Agreeing(all), stay with { Agreements = [all.Id] }, stay.EnteredAt + length);
            return quote.Total.IsZero && quote.Due.IsZero && quote.TaxInside.IsZero;
        },
        iter: Many / 10);
}
