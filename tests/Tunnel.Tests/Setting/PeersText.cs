using System.Text.Json;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>The document of peers as the centre writes it.</summary>
internal static class PeersText
{
    public static string Of(long number, IEnumerable<TownGarage> garages, IEnumerable<string> revoked) => JsonSerializer.Serialize(new
    {
        format = "fokus-hub-peers-1",
        number,
        garages = garages.Select(garage => new { garage = garage.Id, public_key = garage.Key.Base64, tunnel_address = $"{garage.Address}" }),
        revoked,
    });
}
