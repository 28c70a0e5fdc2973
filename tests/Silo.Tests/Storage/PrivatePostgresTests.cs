using System.Diagnostics;
using System.Globalization;
using Fokus.Silo.Storage;
using Npgsql;

namespace Fokus.Silo.Tests.Storage;

[Trait("Speed", "Slow")]
public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task Server_that_was_killed_starts_again_with_its_data_on_its_port()
    {
        var folder = Postgres.Folder("killed");
        string before;
        await using (var first = await PrivatePostgres.StartAsync(folder, CancellationToken.None))
        {
            before = first.ConnectionString;
            await RunAsync(before, "create table kept (value int); insert into kept values (42)");
            await KillAsync(folder);

            await using var second = await PrivatePostgres.StartAsync(folder, CancellationToken.None);
            Assert.Equal(before, second.ConnectionString);
            Assert.Equal(42, await AskAsync(second.ConnectionString, "select value from kept"));
        }
    }

    [Fact]
    public async Task Second_process_joins_and_leaves_the_server_running()
    {
        var folder = Postgres.Folder("joined");
        await using var first = await PrivatePostgres.StartAsync(folder, CancellationToken.None);

        await using (var second = await PrivatePostgres.StartAsync(folder, CancellationToken.None))
            Assert.Equal(first.ConnectionString, second.ConnectionString);

        Assert.Equal(1, await AskAsync(first.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Lock_of_a_process_that_is_not_ours_does_not_stop_the_start()
    {
        var folder = Postgres.Folder("stale");
        await using (await PrivatePostgres.StartAsync(folder, CancellationToken.None))
        {
        }

        // After a power cut the number in the lock may belong to anybody: here to this test.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "postgres", "data", "postmaster.pid"),
            $"{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}\n{folder}/postgres/data\n", CancellationToken.None);
        await using var again = await PrivatePostgres.StartAsync(folder, CancellationToken.None);

        Assert.Equal(1, await AskAsync(again.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Password_is_for_its_owner_only_and_nobody_comes_in_without_it()
    {
        var folder = Postgres.Folder("secret");
        await using var server = await PrivatePostgres.StartAsync(folder, CancellationToken.None);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "postgres", "password")));
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "wrong", Pooling = false };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(wrong.ConnectionString, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public void Machine_without_PostgreSQL_is_told_how_to_get_it()
    {
        var missing = Assert.Throws<PostgresUnavailableException>(() => PostgresTools.Find("/nowhere/postgresql"));

        Assert.Contains("apt-get install --yes postgresql", missing.Message, StringComparison.Ordinal);
    }

    private static async Task KillAsync(string folder)
    {
        var lockFile = await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "data", "postmaster.pid"));
        using var server = Process.GetProcessById(int.Parse(lockFile[0], CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
