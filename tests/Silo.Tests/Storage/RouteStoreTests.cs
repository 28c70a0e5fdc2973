using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Gateways;
using Npgsql;

namespace Fokus.Silo.Tests.Storage;

[Trait("Speed", "Slow")]
public sealed class RouteStoreTests(Postgres postgres)
{
    [Fact]
    public async Task Picture_that_did_not_change_keeps_its_number_and_writes_nothing()
    {
        // A database of its own: silos of other tests would change the picture in between.
        await using var source = NpgsqlDataSource.Create(SiloStart.For(await postgres.EmptyAsync(), "fokus", poolSize: 5));
        await Migrator.MigrateAsync(source, CancellationToken.None);
        var database = new Database(source);
        var routes = new RouteStore(database);

        var first = await routes.ReadAsync("unchanged.example", CancellationToken.None);
        var row = await RowAsync(database);
        var again = await routes.ReadAsync("unchanged.example", CancellationToken.None);
        var rowAgain = await RowAsync(database);
        var changed = await routes.ReadAsync("changed.example", CancellationToken.None);

        Assert.Equal((first.Number, row), (again.Number, rowAgain));
        Assert.Equal(first.Number + 1, changed.Number);
    }

    /// <summary>Where the row lies and who locked it last: a row that is written moves, and a lock is written too.</summary>
    private static async Task<string> RowAsync(Database database) => (await database.ListAsync(
        "select ctid::text || xmax::text from route_number", row => row.GetString(0), CancellationToken.None))[0];
}
