using Fokus.Domain.Ids;
using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>The gateways' hubs, and what they say of the garages' tunnels.</summary>
internal sealed class HubStore(Database database)
{
    private static readonly string Put = SqlText.Of("Links/put_hub");
    private static readonly string Delete = SqlText.Of("Links/delete_hub");
    private static readonly string List = SqlText.Of("Links/list_hubs");
    private static readonly string ReplaceStates = SqlText.Of("Links/replace_states");
    private static readonly string Switched = SqlText.Of("Links/list_switched");

    /// <summary>Keeps what a hub says, in place of what it said before. False when its address is another hub's.</summary>
    internal async Task<bool> PutAsync(HubRow hub, IReadOnlyList<HubStateRow> states, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        try
        {
            await errand.RunAsync(
                Put, cancellationToken, hub.Gateway, hub.PublicKey, hub.Endpoint, hub.Address, hub.PeersNumber, hub.Fault, hub.ToldAt);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }

        await errand.RunAsync(
            ReplaceStates,
            cancellationToken,
            hub.Gateway,
            states.Select(row => row.Garage).ToArray(),
            states.Select(row => (int)row.State).ToArray(),
            states.Select(row => row.Why).ToArray(),
            states.Select(row => row.Since.ToDateTimeOffset()).ToArray(),
            states.Select(row => row.PublicKey).ToArray(),
            states.Select(row => row.NextKey).ToArray());
        await errand.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Forgets a gateway that is no more; true when it was known.</summary>
    internal async Task<bool> DeleteAsync(string gateway, CancellationToken cancellationToken) =>
        await database.RunAsync(Delete, cancellationToken, gateway) > 0;

    /// <summary>All hubs, in the order of their gateways.</summary>
    internal Task<List<HubRow>> ListAsync(CancellationToken cancellationToken) => database.ListAsync(
        List,
        row => new HubRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.At(6)),
        cancellationToken);

    /// <summary>Garages that a hub hears by the key that was only offered until now.</summary>
    internal Task<List<(GarageId Garage, string Key)>> ListSwitchedAsync(CancellationToken cancellationToken) =>
        database.ListAsync(Switched, row => (GarageId.Parse(row.GetString(0)), row.GetString(1)), cancellationToken);
}
