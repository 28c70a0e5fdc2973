using NodaTime;

namespace Fokus.Silo.Storage.Links;

/// <summary>A gateway's hub, as it said last.</summary>
/// <param name="Gateway">Whose.</param>
/// <param name="PublicKey">Its key.</param>
/// <param name="Endpoint">Where garages find it, such as gw1.garagens.example:51820.</param>
/// <param name="Address">Its address in the tunnel.</param>
/// <param name="PeersNumber">The number of the peers that it has in force.</param>
/// <param name="Fault">Why it has not the newest; empty when it has.</param>
/// <param name="ToldAt">When it said so.</param>
internal sealed record HubRow(string Gateway, string PublicKey, string Endpoint, string Address, long PeersNumber, string Fault, Instant ToldAt);
