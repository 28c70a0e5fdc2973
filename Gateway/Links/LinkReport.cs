using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Gateway.Links;

/// <summary>How all links of a hub are.</summary>
/// <param name="Hub">Whose.</param>
/// <param name="WrittenAt">When; a report that is not renewed tells of a hub that is not there.</param>
/// <param name="PeersNumber">The number of the document of peers in force; 0 for none.</param>
/// <param name="Fault">Why the centre's newest document is not in force; empty when it is.</param>
/// <param name="Garages">The links.</param>
internal sealed record LinkReport(string Hub, Instant WrittenAt, long PeersNumber, string Fault, IReadOnlyList<GarageLink> Garages)
{
    public GarageLink? Find(GarageId garage) => Garages.FirstOrDefault(link => link.Garage == garage);
}
