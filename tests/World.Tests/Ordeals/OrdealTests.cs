using Fokus.Testing;
using Fokus.World.Ordeals;
using Fokus.World.Ordeals.Events;

namespace Fokus.World.Tests.Ordeals;

[Trait("Speed", "Slow")]
public sealed class OrdealTests
{
    [Fact]
    public async Task A_garage_server_that_is_killed_and_cut_off_and_has_a_backlog_and_frozen_boards_loses_nothing_and_opens_nothing_late()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var plan = new OrdealPlan { Seed = 11, Kills = 4, Cuts = 2, PowerCuts = 1, Freezes = 8, BacklogRows = 30_000 };
        await using var site = await OrdealSite.StartAsync(
            Repository.PathOf(".fokus/tests/ordeal"), plan, Towns.Quiet, TimeProvider.System, cancellationToken);

        var rows = await OrdealRun.RunAsync(
            site,
            [new KillOrdeal(), new CutOrdeal(), new PowerCutOrdeal(), new FrozenBoardOrdeal(), new BacklogOrdeal()],
            cancellationToken);

        Assert.Equal(5, rows.Count);
        // A power cut needs root; all else needs nothing but this machine. How fast it is is not this test's concern.
        Assert.All(rows, row => Assert.True(row.Found.IsClean, row.ToString()));
        Assert.All(rows.Where(row => !string.Equals(row.Event, new PowerCutOrdeal().Name, StringComparison.Ordinal)), row => Assert.True(row.IsTried, row.Note));
    }
}
