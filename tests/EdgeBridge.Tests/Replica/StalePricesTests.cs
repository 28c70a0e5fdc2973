using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Terms;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Replica;

public sealed class StalePricesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 3, 12, 0);

    [Theory]
    [InlineData(60, 30, false)] // It came no more than a minute after it became valid.
    [InlineData(61, 30, true)]
    [InlineData(61, 0, true)] // The price was made at the moment from which the book is valid.
    [InlineData(61, -1, false)] // The last price was made before the book was valid.
    public void Prices_are_stale_when_one_was_made_after_a_book_became_valid_that_came_more_than_a_minute_late(
        int cameSecondsAfter, int pricedSecondsAfter, bool isStale)
    {
        var stale = new StalePrices();

        stale.Priced(Noon - Duration.FromHours(3), Noon + Duration.FromSeconds(pricedSecondsAfter));
        stale.Came(Valid(PricedBy.Payment), Noon + Duration.FromSeconds(cameSecondsAfter));

        Assert.Equal(isStale, stale.IsOwed);
    }

    [Theory]
    [InlineData(PricedBy.Entry, -1, false)]
    [InlineData(PricedBy.Entry, 0, true)]
    [InlineData(PricedBy.Ticket, -1, false)]
    public void Where_the_entry_decides_a_vehicle_that_came_before_was_priced_rightly(PricedBy by, int enteredSecondsAfter, bool isStale)
    {
        var stale = new StalePrices();

        stale.Priced(Noon + Duration.FromSeconds(enteredSecondsAfter), Noon + Duration.FromMinutes(30));
        stale.Came(Valid(by), Noon + Duration.FromHours(1));

        Assert.Equal(isStale, stale.IsOwed);
    }

    [Fact]
    public void A_garage_that_made_no_price_has_made_no_wrong_one()
    {
        var stale = new StalePrices();

        stale.Came(Valid(PricedBy.Payment), Noon + Duration.FromDays(1));

        Assert.False(stale.IsOwed);
    }

    [Fact]
    public void It_is_over_only_when_somebody_was_told_and_a_price_was_made_since()
    {
        var stale = new StalePrices();
        stale.Priced(Noon, Noon + Duration.FromMinutes(5));
        stale.Came(Valid(PricedBy.Payment), Noon + Duration.FromMinutes(10));

        stale.Priced(Noon, Noon + Duration.FromMinutes(11));
        Assert.Equal((true, false), (stale.IsOwed, stale.IsOver));
        stale.Told();

        Assert.Equal((false, true), (stale.IsOwed, stale.IsOver));
    }

    private static TariffBook Valid(PricedBy by) => TestGarage.Book with { ValidFrom = Noon, PricedBy = by };
}
