using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Npgsql;

namespace Fokus.Silo.Tests;

/// <summary>
/// A private PostgreSQL for the run, in a folder of its own beside the tests, and a silo over it. Each is started by the
/// first test that asks.
/// </summary>
public sealed class Postgres : IAsyncLifetime
{
    private readonly SemaphoreSlim turn = new(1);
    private PrivatePostgres? server;
    private NpgsqlDataSource? source;
    private int databases;

    public Postgres() => Silo = new RunningSilo(this);

    internal RunningSilo Silo { get; }

    internal static string Folder(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "postgres", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return folder;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>The database that most tests share: each has its own garage.</summary>
    internal async Task<Database> SharedAsync()
    {
        await ServerAsync();
        return new(source!);
    }

    internal async Task<string> ConnectionStringAsync() => (await ServerAsync()).ConnectionString;

    /// <summary>An empty database.</summary>
    internal async Task<string> EmptyAsync()
    {
        var started = await ServerAsync();
        var name = $"empty_{Interlocked.Increment(ref databases)}";
        await using var admin = NpgsqlDataSource.Create(started.ConnectionString);
        await using var create = admin.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(started.ConnectionString) { Database = name }.ConnectionString;
    }

    private async Task<PrivatePostgres> ServerAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (server is null)
            {
                server = await PrivatePostgres.StartAsync(Folder("run"), CancellationToken.None);
                source = NpgsqlDataSource.Create(SiloStart.For(server.ConnectionString, "fokus", poolSize: 20));
                await Migrator.MigrateAsync(source, CancellationToken.None);
            }

            return server;
        }
        finally
        {
            turn.Release();
        }
    }
}
