using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class AgreementDeskTests
{
    private static readonly AgreementId Cinema = AgreementId.Parse("cinema");
    private static readonly TariffBook Book = T1.Agreeing(
        Gives("cinema", new Benefit.Amount(Brl.FromCentavos(5_00)), timesAStay: 2) with { TimesADay = 3 },
        Gives("clinic", new Benefit.Amount(Brl.FromCentavos(5_00))));

    private static readonly Stay Inside = StayFrom("2026-03-02 10:00");

    [Fact]
    public void What_is_given_is_on_the_stay_after_what_it_has()
    {
        var answer = AgreementDesk.Ask(Book, Inside.GivenBy("clinic"), Cinema, givenToday: 2);

        Assert.Equal([AgreementId.Parse("clinic"), Cinema], Assert.IsType<AgreementAnswer.Given>(answer).Stay.Agreements);
    }

    [Fact]
    public void An_agreement_that_the_book_does_not_know_is_refused_at_the_desk_and_not_at_the_till()
    {
        Assert.IsType<AgreementAnswer.Unknown>(AgreementDesk.Ask(Book, Inside, AgreementId.Parse("nobody"), givenToday: 0));
    }

    [Theory]
    [InlineData(new[] { "cinema" }, true)]
    [InlineData(new[] { "cinema", "cinema" }, false)]
    [InlineData(new[] { "cinema", "clinic" }, true)] // another shop's does not count
    public void A_stay_gets_an_agreement_as_often_as_it_may_count(string[] has, bool isGiven)
    {
        var answer = AgreementDesk.Ask(Book, Inside.GivenBy(has), Cinema, givenToday: 0);

        if (isGiven)
            Assert.IsType<AgreementAnswer.Given>(answer);
        else
            Assert.Equal(new AgreementAnswer.EnoughForTheStay(2), answer);
    }

    [Fact]
    public void A_shop_gives_no_more_than_its_number_for_a_day()
    {
        Assert.IsType<AgreementAnswer.Given>(AgreementDesk.Ask(Book, Inside, Cinema, givenToday: 2));
        Assert.Equal(new AgreementAnswer.EnoughForTheDay(3), AgreementDesk.Ask(Book, Inside, Cinema, givenToday: 3));
        // The clinic has no such number.
        Assert.IsType<AgreementAnswer.Given>(AgreementDesk.Ask(Book, Inside, AgreementId.Parse("clinic"), givenToday: 1000));
    }

    [Fact]
    public void A_vehicle_that_has_left_gets_nothing_more()
    {
        var left = Inside with { Phase = StayPhase.Left };

        Assert.IsType<AgreementAnswer.StayEnded>(AgreementDesk.Ask(Book, left, Cinema, givenToday: 0));
    }

    [Fact]
    public void A_stay_that_is_paid_may_still_get_one_for_the_time_that_follows()
    {
        var paid = Inside.Pay(TariffEngine.Quote(Book, Inside, At("2026-03-02 12:30")));

        Assert.IsType<AgreementAnswer.Given>(AgreementDesk.Ask(Book, paid, Cinema, givenToday: 0));
    }
}
