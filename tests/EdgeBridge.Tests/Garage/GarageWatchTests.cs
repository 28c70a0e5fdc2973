using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Tests.Lanes;
using Fokus.EdgeBridge.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fokus.EdgeBridge.Tests.Garage;

public sealed class GarageWatchTests
{
    [Fact]
    public async Task A_link_that_is_away_for_half_a_minute_is_one_fault_and_its_return_clears_it()
    {
        await using var garage = await TestGarage.StartAsync();
        var cloud = new CloudState(garage.Journal, garage.Clock);
        using var watch = new GarageWatch(
            new GarageFaults(garage.Journal, garage.Clock), garage.Journal, cloud, garage.Clock, NullLogger<GarageWatch>.Instance);

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
