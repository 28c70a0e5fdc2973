using Fokus.World.Runs;

namespace Fokus.World.Tests.Runs;

[Trait("Speed", "Slow")]
public sealed class PowerCutTests
{
    [Fact]
    public async Task Killing_the_garage_server_and_then_the_silo_loses_nothing_and_doubles_nothing()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var town = await Towns.StartAsync("power-cut", cars: 20, speed: 3);

        var driving = town.DriveAsync(cancellationToken);
        // The third pulse says that cars are under way at both entries: the cut hits passages in their middle.
        await town.Garages[0].PulsesAsync(3, cancellationToken);
        await Trouble.KillGarageAsync(town, 0, Towns.Quiet, cancellationToken);
        await town.Garages[0].PulsesAsync(6, cancellationToken);
        await Trouble.KillSiloAsync(town, Towns.Quiet, cancellationToken);
        var trips = await driving;
        var (_, checks) = await town.Books.BalanceAsync(trips, cancellationToken);

        Assert.Equal(0, checks.LostFacts);
        Assert.Equal(0, checks.DuplicateStays);
        Assert.Equal(0, checks.PulsesWithoutDecision);
    }
}
