using System.Net;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Tunnel;
using Fokus.Tunnel.Keys;

namespace Fokus.Gateway.Links.Peers;

/// <summary>
/// Reads a document of peers, whole or not at all. Two garages with one key or one address are refused here, because
/// WireGuard would give the address to the second without a word.
/// </summary>
internal static class PeerDocumentReader
{
    private const int MostGarages = 20_000;

    public static PeerDocumentReading Read(ReadOnlySpan<byte> json, TunnelAddress hub)
    {
        PeerFileText? text;
        try
        {
            text = PeerFileText.Parse(json);
        }
        catch (JsonException fault)
        {
            return Bad($"It is not the JSON that is expected: {fault.Message}");
        }

        if (text is null || !string.Equals(text.Format, PeerFileText.KnownFormat, StringComparison.Ordinal))
            return Bad($"Its format is '{text?.Format}'; this hub reads '{PeerFileText.KnownFormat}'.");
        if (text.Number < 1)
            return Bad($"Its number is {text.Number}; numbers begin at 1.");
        if (text.Garages.Count > MostGarages)
            return Bad($"{text.Garages.Count} garages are more than one hub takes ({MostGarages}).");

        var faults = new List<string>();
        var garages = ReadGarages(text, hub, faults);
        var revoked = ReadRevoked(text, garages, faults);
        return faults.Count > 0 ? new PeerDocumentReading.Bad(faults) : new PeerDocumentReading.Good(new(text.Number, garages, revoked));
    }

    private static PeerDocumentReading.Bad Bad(string fault) => new([fault]);

    private static List<GaragePeer> ReadGarages(PeerFileText text, TunnelAddress hub, List<string> faults)
    {
        var ids = new HashSet<GarageId>();
        var keys = new Dictionary<PublicKey, GarageId>();
        var addresses = new Dictionary<IPAddress, GarageId>();
        var garages = new List<GaragePeer>(text.Garages.Count);
        foreach (var row in text.Garages)
        {
            if (!GarageId.TryParse(row.Garage, out var id))
                faults.Add($"'{row.Garage}' is not the id of a garage.");
            else if (!ids.Add(id))
                faults.Add($"Garage {id} is there twice.");
            else if (!PublicKey.TryParse(row.PublicKey, out var key))
                faults.Add($"Garage {id} has a public key that is none: 44 characters, base64 of 32 bytes.");
            else if (!keys.TryAdd(key, id))
                faults.Add($"Garage {id} has the public key of garage {keys[key]}: a copied disk, or a mistake. Let one of them make a new key.");
            else if (!IsGarageAddress(row.TunnelAddress, hub, out var address))
                faults.Add($"Garage {id} has the tunnel address '{row.TunnelAddress}'; it must be an address of {hub.Network}, and not the hub's own or the network's first or last.");
            else if (!addresses.TryAdd(address, id))
                faults.Add($"Garage {id} has the tunnel address of garage {addresses[address]}; each has its own.");
            else if (row.PresharedKey is not null && PresharedKey.Find(row.PresharedKey) is null)
                faults.Add($"Garage {id} has a preshared key that is none: 44 characters, base64 of 32 bytes.");
            else
                garages.Add(new(id, key, address, PresharedKey.Find(row.PresharedKey)));
        }

        return garages;
    }

    private static List<GarageId> ReadRevoked(PeerFileText text, List<GaragePeer> garages, List<string> faults)
    {
        var revoked = new List<GarageId>(text.Revoked.Count);
        foreach (var name in text.Revoked)
        {
            if (!GarageId.TryParse(name, out var id))
                faults.Add($"'{name}' among the revoked is not the id of a garage.");
            else if (garages.Exists(garage => garage.Garage == id))
                faults.Add($"Garage {id} has a link and is revoked: one of the two.");
            else if (!revoked.Contains(id))
                revoked.Add(id);
        }

        return revoked;
    }

    private static bool IsGarageAddress(string text, TunnelAddress hub, out IPAddress address)
    {
        address = TunnelAddress.FindAddress(text) ?? IPAddress.None;
        return hub.Network.Contains(address)
            && !address.Equals(hub.Address)
            && !address.Equals(hub.Network.BaseAddress)
            && !address.Equals(LastOf(hub.Network));
    }

    private static IPAddress LastOf(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var bit = network.PrefixLength; bit < 32; bit++)
            bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return new(bytes);
    }
}
