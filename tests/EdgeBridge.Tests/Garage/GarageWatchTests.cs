using System.Security.Cryptography;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Lanes;
using Fokus.EdgeBridge.Uplink;
using Fokus.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Tests.Garage;

public sealed class GarageWatchTests
{
    [Fact]
    public async Task A_tariff_book_that_came_late_is_one_fault_and_the_next_price_clears_it()
    {
        await using var garage = await TestGarage.StartAsync();
        using var watch = new GarageWatch(
            new GarageFaults(garage.Journal, garage.Clock), garage.Journal, garage.Services.GetRequiredService<StalePrices>(), garage.Lists, cloud: null, garage.Clock, NullLogger<GarageWatch>.Instance);
        var stay = await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromHours(1));
        garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now);

        // Valid since two minutes before the price that was just made with the old version.
        await AcceptAsync(2, garage.Now - Duration.FromMinutes(2));
        await LookAsync();
        await LookAsync();
        Assert.Equal(new Fact.FaultRaised(Lane: null, FaultCode.StaleTariff), Assert.Single(garage.Facts<Fact.FaultRaised>()));
        Assert.Empty(garage.Facts<Fact.FaultCleared>());

        garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now);
        await LookAsync();
        await LookAsync();

        Assert.Equal(new Fact.FaultCleared(Lane: null, FaultCode.StaleTariff), Assert.Single(garage.Facts<Fact.FaultCleared>()));
        Assert.Single(garage.Facts<Fact.FaultRaised>());

        Task LookAsync() => watch.LookAsync(TestContext.Current.CancellationToken);

        async Task AcceptAsync(int version, Instant validFrom)
        {
            var wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(GarageZone.SaoPaulo.WallClock(validFrom));
            var document = TariffDocument.Bytes(TariffDocument.T1(version: version, validFrom: wall));
            Assert.IsType<DocumentAnswer.Taken>(await garage.Tariffs.AcceptAsync(document, SHA256.HashData(document), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_link_that_is_away_for_half_a_minute_is_one_fault_and_its_return_clears_it()
    {
        await using var garage = await TestGarage.StartAsync();
        var cloud = new CloudState(garage.Journal, garage.Clock);
        using var watch = new GarageWatch(
            new GarageFaults(garage.Journal, garage.Clock), garage.Journal, new StalePrices(), garage.Lists, cloud, garage.Clock, NullLogger<GarageWatch>.Instance);

        await LookAsync(seconds: 29);
        Assert.Empty(garage.Facts<Fact.FaultRaised>());
        await LookAsync(seconds: 1);
        await LookAsync(seconds: 60);
        Assert.Equal(new Fact.FaultRaised(Lane: null, FaultCode.CloudOffline), Assert.Single(garage.Facts<Fact.FaultRaised>()));
        cloud.Set(isConnected: true);
        await LookAsync(seconds: 1);
        await LookAsync(seconds: 1);

        Assert.Equal(new Fact.FaultCleared(Lane: null, FaultCode.CloudOffline), Assert.Single(garage.Facts<Fact.FaultCleared>()));

        async Task LookAsync(int seconds)
        {
            garage.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await watch.LookAsync(TestContext.Current.CancellationToken);
        }
    }
}
