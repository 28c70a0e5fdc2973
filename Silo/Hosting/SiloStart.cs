using System.Data.Common;
using Fokus.Domain.Ids;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Users;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fokus.Silo.Hosting;

/// <summary>What must be right before anything listens: settings, database, schema, a first user.</summary>
internal static class SiloStart
{
    /// <summary>The settings; throws with every fault in them.</summary>
    internal static SiloOptions ReadOptions(IConfiguration configuration)
    {
        var options = configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new();
        var answer = new SiloOptionsValidator().Validate(Options.DefaultName, options);
        if (answer.Failed)
        {
            throw new StartRefusedException(
                string.Join(Environment.NewLine, answer.Failures.Distinct(StringComparer.Ordinal).Prepend("The silo's settings are wrong:")));
        }

        if (!System.Net.IPAddress.TryParse(options.Address, out _))
            throw new StartRefusedException($"Silo:Address must be an IPv4 address, such as 127.0.0.1, not {options.Address}.");
        return options;
    }

    /// <summary>A connection string for one purpose: its schema, and a pool of its own size.</summary>
    internal static string For(string connectionString, string schema, int poolSize) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        SearchPath = schema,
        MaxPoolSize = poolSize,
        ApplicationName = $"fokus-{schema}",
    }.ConnectionString;

    /// <summary>Brings the schema up to this version and adds the first user.</summary>
    internal static async Task PrepareAsync(NpgsqlDataSource source, SiloOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await Migrator.MigrateAsync(source, cancellationToken);
        }
        catch (DbException unreachable) when (unreachable is not PostgresException)
        {
            throw new StartRefusedException(
                $"The database cannot be reached: {unreachable.Message} "
                + "Check ConnectionStrings__Fokus, or leave it out for a private PostgreSQL.");
        }

        var admin = new Person(OperatorId.Parse("admin"), "Administrador", Role.Administrator, [], IsChain: true);
        await new UserStore(new Database(source)).AddAsync(admin, PasswordHash.Of(options.AdminPassword), cancellationToken);
    }
}
