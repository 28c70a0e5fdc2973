using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Fokus.Silo.Storage;

/// <summary>
/// A PostgreSQL server of our own, in a folder: for a start with one command. It listens on the loopback address only,
/// on a port that it keeps, with a password that it keeps. Several processes may use one folder; whoever started the
/// server stops it.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private const string User = "fokus";
    private const string DatabaseName = "fokus";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(30);

    private readonly PostgresTools tools = PostgresTools.Find();
    private readonly string folder;
    private bool isOurs;

    private PrivatePostgres(string dataFolder) => folder = Path.Combine(Path.GetFullPath(dataFolder), "postgres");

    /// <summary>Where it is, and the way in.</summary>
    internal string ConnectionString { get; private set; } = "";

    private string Cluster => Path.Combine(folder, "data");

    private string PasswordFile => Path.Combine(folder, "password");

    private string PortFile => Path.Combine(folder, "port");

    private string LockFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>
    /// Starts the server of a data folder, or joins it when it runs. It lives in the folder <c>postgres</c> there and
    /// touches nothing beside it. Throws <see cref="PostgresUnavailableException"/>.
    /// </summary>
    internal static async Task<PrivatePostgres> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var server = new PrivatePostgres(folder);
        using var turn = await server.TakeTurnAsync(cancellationToken);
        if (!File.Exists(Path.Combine(server.Cluster, "PG_VERSION")))
            await server.CreateAsync(cancellationToken);
        if (!server.IsRunning())
            await server.LaunchAsync(cancellationToken);
        server.ConnectionString = server.Describe(DatabaseName);
        await server.CreateDatabaseAsync(cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!isOurs)
            return;
        isOurs = false;
        await tools.RunAsync("pg_ctl", CancellationToken.None, "stop", "--pgdata", Cluster, "--mode", "fast", "--wait");
    }

    /// <summary>Two processes that start at once must not both make or start the server.</summary>
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartWithin);
        while (true)
        {
            try
            {
                return new(Path.Combine(folder, "turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
            }
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        // What a start that was cut off left behind is nobody's data: the version file is written last.
        if (Directory.Exists(Cluster))
            Directory.Delete(Cluster, recursive: true);
        await WriteAsync(PasswordFile, RandomNumberGenerator.GetHexString(40, lowercase: true), cancellationToken);
        await PostgresTools.HandOverAsync(folder, cancellationToken);
        var (exitCode, said) = await tools.RunAsync(
            "initdb", cancellationToken,
            "--pgdata", Cluster, "--username", User, "--pwfile", PasswordFile, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--no-locale", "--no-instructions");
        if (exitCode != 0)
        {
            throw new PostgresUnavailableException(
                $"initdb could not make a database in {Cluster}: {said} "
                + "If it says 'permission denied', choose a Silo__DataFolder whose parent folders everybody may enter.");
        }

        await File.AppendAllTextAsync(
            Path.Combine(Cluster, "postgresql.conf"), $"{Environment.NewLine}include_if_exists 'fokus.conf'{Environment.NewLine}", cancellationToken);
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var said = "";
        // A free port may be taken by somebody else the next moment, and what a killed server left behind takes a
        // moment to go: each is worth another try.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await ConfigureAsync(attempt == 0 ? RememberedPort() : FreePort(), cancellationToken);
            RemoveStaleLock();
            (var exitCode, said) = await tools.RunAsync(
                "pg_ctl", cancellationToken,
                "start", "--pgdata", Cluster, "--log", Path.Combine(folder, "log"), "--wait", "--timeout",
                StartWithin.TotalSeconds.ToString(CultureInfo.InvariantCulture));
            if (exitCode == 0)
            {
                isOurs = true;
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken);
        }

        throw new PostgresUnavailableException($"PostgreSQL does not start: {said} See {Path.Combine(folder, "log")}.");
    }

    private async Task ConfigureAsync(int port, CancellationToken cancellationToken)
    {
        await WriteAsync(PortFile, port.ToString(CultureInfo.InvariantCulture), cancellationToken);
        await WriteAsync(
            Path.Combine(Cluster, "fokus.conf"),
            $"""
            port = {port}
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = '64MB'
            timezone = 'UTC'

            """,
            cancellationToken);
        await PostgresTools.HandOverAsync(folder, cancellationToken);
    }

    private int RememberedPort() => File.Exists(PortFile)
        && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        ? port
        : FreePort();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool IsRunning() => ServerProcess() is { } process && IsOurServer(process);

    /// <summary>After kill -9 or a power cut the lock names a process that is gone, or one that has nothing to do with us.</summary>
    private void RemoveStaleLock()
    {
        if (ServerProcess() is { } process && !IsOurServer(process))
            File.Delete(LockFile);
    }

    private int? ServerProcess() => File.Exists(LockFile)
        && File.ReadLines(LockFile).FirstOrDefault() is { } first
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        ? process
        : null;

    private bool IsOurServer(int process)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
            return Path.GetFileName(command[0]) is "postgres" or "postmaster" && command.Contains(Cluster, StringComparer.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Describe(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = RememberedPort(),
        Username = User,
        Password = File.ReadAllText(PasswordFile),
        Database = database,
    }.ConnectionString;

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(Describe("postgres"));
        await using var find = source.CreateCommand(SqlText.Of("Cluster/find_database"));
        find.Parameters.Add(new NpgsqlParameter { Value = DatabaseName });
        if (await find.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        await using var create = source.CreateCommand(SqlText.Of("Cluster/create_database"));
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
    }
}
