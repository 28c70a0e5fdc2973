using Fokus.World.Cars;

namespace Fokus.World.Tests.Runs;

[Trait("Speed", "Slow")]
public sealed class DayTests
{
    [Fact]
    public async Task Cars_enter_pay_and_leave_and_every_book_tells_the_same_story()
    {
        // Eight rendered cars: the eighth has mud on its plate and takes a ticket.
        await using var town = await Towns.StartAsync("day", cars: 8, speed: 3);

        var trips = await town.DriveAsync(TestContext.Current.CancellationToken);
        var (cars, checks) = await town.Books.BalanceAsync(trips, TestContext.Current.CancellationToken);

        Assert.Equal(0, checks.LostFacts);
        Assert.Equal(0, checks.DuplicateStays);
        Assert.Equal(0, checks.PulsesWithoutDecision);
        Assert.Equal(8, cars.Count);
        Assert.All(cars, car => Assert.NotEqual(CarOutcome.Stuck, car.Outcome));
        Assert.Equal(CarOutcome.Ticket, cars[^1].Outcome);
        Assert.All(cars, car => Assert.Equal(2, car.Pulses));
        // Less than an hour inside, no free time: the first hour, 12.00, and nothing else.
        Assert.All(cars, car => Assert.Equal(12_00, car.PaidCentavos));
        Assert.All(cars, car => Assert.Equal(12_00, Assert.Single(car.PriceLines).Amount.Centavos));
        // Eight times 12.00, in the cluster's own books.
        var stays = await town.Centre.Api.StaysAsync(town.Garages[0].Id, TestContext.Current.CancellationToken);
        Assert.Equal(96_00, stays.Sum(stay => stay["paid_centavos"]!.GetValue<long>()));
    }
}
