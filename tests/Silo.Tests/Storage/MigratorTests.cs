using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Npgsql;

namespace Fokus.Silo.Tests.Storage;

[Trait("Speed", "Slow")]
public sealed class MigratorTests(Postgres postgres)
{
    [Fact]
    public async Task Eight_silos_that_start_at_once_make_the_schema_once()
    {
        await using var source = NpgsqlDataSource.Create(SiloStart.For(await postgres.EmptyAsync(), "fokus", poolSize: 20));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Migrator.MigrateAsync(source, CancellationToken.None)));

        // Every migration once; of Orleans' own queries 9 for membership, 1 for clean-up, 7 for reminders, 4 for state.
        Assert.Equal(SqlText.Migrations().Count, await CountAsync(source, "select count(*) from fokus.migrations"));
        Assert.Equal(21, await CountAsync(source, "select count(*) from orleans.orleansquery"));
    }

    [Fact]
    public async Task Second_start_changes_nothing_and_keeps_what_is_stored()
    {
        await using var source = NpgsqlDataSource.Create(SiloStart.For(await postgres.EmptyAsync(), "fokus", poolSize: 5));
        await Migrator.MigrateAsync(source, CancellationToken.None);
        await Given.GarageAsync(new Database(source), "kept-garage");

        await Migrator.MigrateAsync(source, CancellationToken.None);

        Assert.Equal(1, await CountAsync(source, "select count(*) from garages"));
        Assert.Equal(SqlText.Migrations().Count, await CountAsync(source, "select count(*) from fokus.migrations"));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
