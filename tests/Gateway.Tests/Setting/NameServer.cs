using System.Globalization;
using Fokus.Silo.Storage;
using Npgsql;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>PowerDNS over its PostgreSQL backend, on loopback, with a database server of its own.</summary>
public sealed class NameServer : IAsyncLifetime
{
    public const string ApiKey = "chave-do-dns";

    private const string Schema = "/usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql";
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "names", $"{Environment.ProcessId}");
    private PrivatePostgres? database;
    private Daemon? server;

    /// <summary>Why this machine has no name server for tests; <c>null</c> when it has.</summary>
    public static string? Missing => Daemon.IsThere("pdns_server") && File.Exists(Schema)
        ? null
        : "pdns-server and pdns-backend-pgsql are not installed: ./fokus setup with the tests' packages does it.";

    public int DnsPort { get; } = Daemon.FreePort();

    public int ApiPort { get; } = Daemon.FreePort();

    public string Api => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ApiPort}");

    public string[] Options =>
    [
        $"--Gateway:Names:Api={Api}", $"--Gateway:Names:ApiKey={ApiKey}", "--Gateway:Names:PublicAddresses:0=127.0.0.1",
        "--Gateway:Names:RetryAfter=00:00:01",
    ];

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        database = await PrivatePostgres.StartAsync(folder, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var schema = source.CreateCommand(await File.ReadAllTextAsync(Schema));
        await schema.ExecuteNonQueryAsync();
        await StartAsync();
    }

    public async Task StartAsync()
    {
        var at = new NpgsqlConnectionStringBuilder(database!.ConnectionString);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "pdns.conf"),
            string.Create(CultureInfo.InvariantCulture, $"""
            launch=gpgsql
            gpgsql-host={at.Host}
            gpgsql-port={at.Port}
            gpgsql-dbname={at.Database}
            gpgsql-user={at.Username}
            gpgsql-password={at.Password}
            local-address=127.0.0.1
            local-port={DnsPort}
            api=yes
            api-key={ApiKey}
            webserver=yes
            webserver-address=127.0.0.1
            webserver-port={ApiPort}
            socket-dir={folder}
            daemon=no
            guardian=no
            disable-syslog=yes
            cache-ttl=0
            query-cache-ttl=0
            negquery-cache-ttl=0
            zone-cache-refresh-interval=0

            """));
        server = await Daemon.StartAsync("/usr/sbin/pdns_server", "ready to distribute questions", folder, $"--config-dir={folder}");
    }

    public async Task StopAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (database is null)
            return;
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
