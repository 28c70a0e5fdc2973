using System.Net;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Microsoft.Extensions.Options;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>
/// The addresses in the tunnel. The lowest free one is given, so the same history gives the same addresses; one that was
/// freed rests first, because somewhere something may still speak to whoever had it.
/// </summary>
internal sealed class SeatStore(Database database, IOptions<TunnelOptions> options)
{
    private static readonly string Lock = SqlText.Of("Links/lock_seats");
    private static readonly string Find = SqlText.Of("Links/find_seat");
    private static readonly string Take = SqlText.Of("Links/take_seat");

    private readonly TunnelOptions set = options.Value;
    private readonly IPNetwork network = IPNetwork.Parse(options.Value.Network);
    private readonly IPNetwork network6 = IPNetwork.Parse(options.Value.Network6);

    /// <summary>The garage's addresses, given now if it has none; <c>null</c> when none is free.</summary>
    internal async Task<TunnelAddresses?> TakeAsync(GarageId garage, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        // Without it silos that give addresses at once would each time find the same lowest one, and all but one in vain.
        await errand.ListAsync(Lock, _ => 0, cancellationToken);
        if ((await errand.ListAsync(Find, Read, cancellationToken, garage.Value)).FirstOrDefault() is { } had)
            return had;
        var taken = await errand.ListAsync(
            Take,
            Read,
            cancellationToken,
            garage.Value,
            set.FirstSeat,
            SeatRange.LastOf(network),
            at - Duration.FromTimeSpan(set.Rest),
            network.BaseAddress.ToString(),
            network6.BaseAddress.ToString(),
            at);
        await errand.CommitAsync(cancellationToken);
        return taken.FirstOrDefault();
    }

    private static TunnelAddresses Read(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1));
}
