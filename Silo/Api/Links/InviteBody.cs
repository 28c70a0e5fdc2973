using System.Globalization;
using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Api.Fronts;
using Fokus.Silo.Api.Garages;
using Fokus.Silo.Storage.Fronts;

namespace Fokus.Silo.Api.Links;

/// <summary>What is sent to have a garage join. A garage that is registered needs nothing of it.</summary>
/// <param name="Name">What people call it; its id unless sent.</param>
/// <param name="Capacity">Bays; 0 unless sent.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Hosts">Public hosts beside the one in the zone; added to those that it has.</param>
/// <param name="WebPort">The port of its web server; 8080 unless sent.</param>
/// <param name="Move">True when a new server takes the place of the one that it has.</param>
internal sealed record InviteBody(
    string? Name, int? Capacity, string? Zone, IReadOnlyList<string>? Hosts, int? WebPort, bool? Move)
{
    private const int UsualPort = 8080;

    internal int Port => WebPort ?? UsualPort;

    /// <summary>The registration of a garage that is new; what is wrong goes into <paramref name="faults"/>.</summary>
    internal GarageRegistration? ReadNew(GarageId garage, string address, List<string> faults)
    {
        if (garage.Value.EndsWith('-'))
            faults.Add($"The id '{garage}' cannot be the first label of a host: it must not end with a hyphen.");
        // Nobody knows this secret: the garage's server brings its own when it joins.
        var secret = RandomNumberGenerator.GetHexString(64);
        var (registration, more) = new GarageBody(Name ?? garage.Value, address, LocalAddress: null, Capacity ?? 0, Zone, secret).Read(garage);
        faults.AddRange(more);
        return faults.Count == 0 ? registration : null;
    }

    internal void CheckPort(List<string> faults)
    {
        if (Port is < 1 or > 65535)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"web_port: {Port} is no port; write 1 to 65535, or leave it out for {UsualPort}."));
    }

    /// <summary>The front with the hosts that were sent.</summary>
    internal PublicFront ReadFront(PublicFront front, string zone, string ownHost, List<string> faults)
    {
        var hosts = front.Hosts.Union((Hosts ?? []).Select(host => host.ToLowerInvariant()).Where(host => !host.Equals(ownHost, StringComparison.Ordinal)), StringComparer.Ordinal);
        return (FrontBody.Of(front) with { Hosts = [.. hosts] }).Read(zone, faults);
    }
}
