using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tests.Tariffs;
using NodaTime;

namespace Fokus.Domain.Tests.Stays;

public sealed class StayTests
{
    [Fact]
    public void Payments_add_up_and_the_later_exit_time_holds_in_whatever_order_they_are_told()
    {
        var stay = Given.StayFrom("2026-03-02 09:00");
        var first = Paid(stay, 12_00, "2026-03-02 10:15");
        var second = Paid(stay, 4_00, "2026-03-02 11:15");

        var inOrder = stay.Apply(first).Apply(second);

        Assert.Equal(Brl.FromCentavos(16_00), inOrder.Paid);
        Assert.Equal(Given.At("2026-03-02 11:15"), inOrder.PaidUntil);
        Assert.Equal(inOrder, stay.Apply(second).Apply(first));
    }

    [Fact]
    public void A_stay_that_has_left_says_when_and_how()
    {
        var left = Given.StayFrom("2026-03-02 09:00").Leave(Given.At("2026-03-02 10:00"), StayFate.Owing);

        Assert.Equal((StayPhase.Left, Given.At("2026-03-02 10:00"), StayFate.Owing), (left.Phase, left.LeftAt!.Value, left.Fate!.Value));
    }

    private static Payment Paid(Stay stay, long centavos, string until) => new(
        PaymentId.Parse("payment-1"), stay.Id, Brl.FromCentavos(centavos), PaymentMethod.Card, PayPointId.Parse("caixa-1"), stay.EnteredAt, Given.At(until));

    [Theory]
    // The clock stood at 1970 and was set by 56 years: 20,454 days. What entered ten minutes into 1970 entered ten minutes into 2026.
    [InlineData(10, 60, 10)]
    // Never later than now.
    [InlineData(10, 5, 5)]
    public void A_stay_of_an_impossible_clock_has_the_moments_of_the_right_one(int enteredMinute, int nowMinute, int rightMinute)
    {
        var year = Instant.FromUtc(2026, 1, 1, 0, 0);
        var wrong = Told.Stay() with
        {
            EnteredAt = NodaConstants.UnixEpoch + Duration.FromMinutes(enteredMinute),
            PaidUntil = NodaConstants.UnixEpoch + Duration.FromMinutes(30),
        };

        var right = wrong.Right(year, Duration.FromDays(20_454), year + Duration.FromMinutes(nowMinute));

        Assert.Equal((year + Duration.FromMinutes(rightMinute), year + Duration.FromMinutes(30)), (right.EnteredAt, right.PaidUntil!.Value));
    }

    [Fact]
    public void A_stay_that_began_by_a_right_clock_is_not_moved()
    {
        var stay = Told.Stay();

        Assert.Same(stay, stay.Right(Instant.FromUtc(2026, 1, 1, 0, 0), Duration.FromDays(20_454), Told.Minute(60)));
    }
}
