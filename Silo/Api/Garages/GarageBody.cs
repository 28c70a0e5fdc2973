using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api.Garages;

/// <summary>What is sent to register a garage.</summary>
internal sealed record GarageBody(
    string? Name, string? Address, string? LocalAddress, int? Capacity, string? Zone, string? LinkSecret)
{
    // Hosts of the zone that are not garages.
    private static readonly string[] Reserved = ["painel", "api", "www"];

    /// <summary>The registration, or everything that is wrong with it.</summary>
    internal (GarageRegistration? Registration, List<string> Faults) Read(GarageId garage)
    {
        var faults = new List<string>();
        if (Reserved.Contains(garage.Value, StringComparer.Ordinal))
            faults.Add($"The id '{garage}' is a host name of the chain itself; choose another.");
        if (Name is not { Length: > 0 and <= 80 } || Name.Any(char.IsControl))
            faults.Add("name: write 1 to 80 characters.");
        if (!IsWebAddress(Address))
            faults.Add("address: write where the garage's web server is reached through the link, such as http://10.77.0.12:8080.");
        if (!string.IsNullOrEmpty(LocalAddress) && !IsWebAddress(LocalAddress))
            faults.Add("local_address: write an address such as http://192.168.0.10:8080, or leave it out.");
        if (Capacity is not (>= 0 and <= 100_000))
            faults.Add("capacity: write the number of bays, 0 to 100000.");
        if (LinkSecret is { Length: < 12 or > 200 })
            faults.Add("link_secret: write 12 to 200 characters, or leave it out to keep the one that is stored.");
        var zone = ReadZone(faults);
        return faults.Count > 0 ? (null, faults) : (new GarageRegistration(
            garage,
            Name!,
            Address!.TrimEnd('/'),
            LocalAddress?.TrimEnd('/') ?? "",
            Capacity!.Value,
            zone,
            LinkSecret is null ? null : Secrets.Sha256(LinkSecret)), faults);
    }

    private string ReadZone(List<string> faults)
    {
        try
        {
            return GarageZone.Parse(Zone ?? GarageZone.SaoPaulo.Id).Id;
        }
        catch (FormatException bad)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"zone: {bad.Message}"));
            return "";
        }
    }

    private static bool IsWebAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
}
