using System.Security.Cryptography;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage;
using Npgsql;

namespace Fokus.Silo.Hosting;

/// <summary>A silo from start to stop, with its private PostgreSQL when it has one.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PrivatePostgres? postgres;

    private SiloHost(WebApplication app, PrivatePostgres? postgres, SiloOptions options)
    {
        this.app = app;
        this.postgres = postgres;
        Options = options;
    }

    internal SiloOptions Options { get; }

    internal IServiceProvider Services => app.Services;

    /// <summary>Starts a silo; when this returns, it listens and takes part in its cluster.</summary>
    /// <param name="args">Settings as on the command line: <c>--Silo:WebPort=7010</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<SiloHost> StartAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = SiloStart.ReadOptions(builder.Configuration);
        var given = builder.Configuration.GetConnectionString("Fokus");
        var server = string.IsNullOrWhiteSpace(given)
            ? await PrivatePostgres.StartAsync(options.DataFolder, cancellationToken)
            : null;
        try
        {
            var connectionString = server?.ConnectionString ?? given!;
            var source = NpgsqlDataSource.Create(SiloStart.For(connectionString, "fokus", poolSize: 40));
            await SiloStart.PrepareAsync(source, options, cancellationToken);
            builder.AddSilo(options, source, connectionString);
            var silo = builder.Build();
            silo.MapSilo(options);
            await ReadyKeyAsync(silo.Services, options, cancellationToken);
            await silo.StartAsync(cancellationToken);
            return new(silo, server, options);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A silo that could not sign would be found out by the first garage that connects: it is asked before it listens.</summary>
    private static async Task ReadyKeyAsync(IServiceProvider services, SiloOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ListKeys>().CurrentAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new StartRefusedException(
                $"The key that signs lists cannot be read or made in {Path.GetFullPath(options.DataFolder)}: {fault.Message} "
                + "Set Silo__DataFolder to a folder that this account may write to.");
        }
    }

    /// <summary>Runs until SIGTERM, SIGINT or <see cref="DisposeAsync"/>.</summary>
    internal Task WaitAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        finally
        {
            // A stop that took too long throws; the server that was started for it must not be left behind.
            if (postgres is not null)
                await postgres.DisposeAsync();
        }
    }
}
