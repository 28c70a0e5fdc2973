using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;

namespace Fokus.Silo.Storage.Links;

/// <summary>What was done to the tunnels, and by whom: kept for ever, written in the transaction that did it.</summary>
internal sealed class LinkLog(Database database)
{
    private static readonly string Insert = SqlText.Of("Links/insert_log");
    private static readonly string List = SqlText.Of("Links/list_log");

    /// <summary>The newest first.</summary>
    internal Task<List<LinkLogEntry>> ListAsync(GarageId garage, int limit, CancellationToken cancellationToken) => database.ListAsync(
        List,
        row => new LinkLogEntry(row.At(0), row.GetString(1), row.GetString(2), row.GetString(3)),
        cancellationToken,
        garage.Value,
        limit);

    internal static Task WriteAsync(
        Errand errand, GarageId garage, LinkLogEntry entry, CancellationToken cancellationToken) =>
        errand.RunAsync(Insert, cancellationToken, garage.Value, entry.At, entry.What, entry.By, entry.Note);
}
