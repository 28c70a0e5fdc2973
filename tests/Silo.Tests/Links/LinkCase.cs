using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Links;
using Fokus.Wire.Enrolment;
using Microsoft.Extensions.Options;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Tests.Links;

/// <summary>The stores of the tunnels over a database of their own, as one silo has them.</summary>
internal sealed class LinkCase : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly NpgsqlDataSource source;

    private LinkCase(string connectionString, TunnelOptions options)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(SiloStart.For(connectionString, "fokus", poolSize: 10));
        Database = new(source);
        Seats = new(Database, Options.Create(options));
        Codes = new(Database);
        Tunnels = new(Database, Seats, Codes);
        Peers = new(Database);
        Hubs = new(Database);
    }

    internal Database Database { get; }

    internal SeatStore Seats { get; }

    internal CodeDesk Codes { get; }

    internal TunnelStore Tunnels { get; }

    internal PeerStore Peers { get; }

    internal HubStore Hubs { get; }

    /// <summary>On an empty database.</summary>
    internal static async Task<LinkCase> OpenAsync(Postgres postgres, TunnelOptions? options = null)
    {
        var one = new LinkCase(await postgres.EmptyAsync(), options ?? new());
        await Migrator.MigrateAsync(one.source, CancellationToken.None);
        return one;
    }

    /// <summary>The same database once more, as another silo has it.</summary>
    internal LinkCase AnotherSilo() => new(connectionString, new());

    /// <summary>A garage with a code that nobody has used.</summary>
    internal async Task<(GarageId Garage, EnrolmentCode Code)> InvitedAsync(string garage, Instant at)
    {
        var id = await Given.GarageAsync(Database, garage);
        await Seats.TakeAsync(id, at, CancellationToken.None);
        var code = EnrolmentCode.Make();
        await Tunnels.InviteAsync(id, new(code.Sha256, at + Duration.FromMinutes(15), 8080, "admin", IsMove: false), at, CancellationToken.None);
        return (id, code);
    }

    internal async Task<JoinAnswer> JoinAsync(GarageId garage, EnrolmentCode code, string key, Instant at, byte secret = 1) =>
        (await Tunnels.JoinAsync(garage, new(code.Sha256, key, SecretOf(secret)), at, CancellationToken.None)).Answer;

    /// <summary>A public key that is one, without a pair.</summary>
    internal static string Key(byte number) => Convert.ToBase64String([.. Enumerable.Repeat(number, 32)]);

    internal static byte[] SecretOf(byte number) => [.. Enumerable.Repeat(number, 32)];

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
