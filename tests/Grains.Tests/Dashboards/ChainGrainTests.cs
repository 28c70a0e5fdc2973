using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;

namespace Fokus.Grains.Tests.Dashboards;

public sealed class ChainGrainTests(Cluster cluster)
{
    [Fact]
    public async Task Registered_garage_is_in_the_chain_with_its_capacity()
    {
        await Given.GarageAsync(cluster, "chain-new");

        // A key of its own, so that it is activated now and reads what is stored.
        var chain = await cluster.Grains.GetGrain<IChainGrain>("chain:test").ReadAsync(0);

        var summary = Assert.Single(chain!.Garages, one => one.Garage == GarageId.Parse("chain-new"));
        Assert.Equal((120, 0, Brl.Zero, false), (summary.Capacity, summary.Inside, summary.RevenueToday, summary.IsConnected));
    }

    [Fact]
    public async Task Garage_tells_its_lanes()
    {
        await Given.GarageAsync(cluster, "chain-lanes");
        var key = GrainKeys.Garage(GarageId.Parse("chain-lanes"));

        var sheet = await cluster.Grains.GetGrain<IGarageGrain>(key).ReadAsync();

        Assert.Equal(Given.Entry, Assert.Single(sheet!.Lanes).Lane);
    }
}
