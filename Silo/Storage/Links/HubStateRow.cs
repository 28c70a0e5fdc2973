using Fokus.Grains.Interfaces.Links;
using NodaTime;

namespace Fokus.Silo.Storage.Links;

/// <summary>How a garage's tunnel is, as one hub says.</summary>
/// <param name="Garage">Whose.</param>
/// <param name="State">How.</param>
/// <param name="Why">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="PublicKey">The key that the hub hears it by; may be empty.</param>
/// <param name="NextKey">The key that it may change over to; empty for none.</param>
internal sealed record HubStateRow(string Garage, TunnelState State, string Why, Instant Since, string PublicKey, string NextKey);
