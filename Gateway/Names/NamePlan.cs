using System.Net;
using System.Net.Sockets;
using Fokus.Gateway.Routes;

namespace Fokus.Gateway.Names;

/// <summary>The records that a zone should have.</summary>
/// <remarks>
/// One wildcard serves all garages, so a new one needs no record of its own; it serves every depth, too. A record for
/// vip.centro.garagens.example would even do harm: centro.garagens.example then exists, without an address, and the
/// wildcard no longer speaks for it.
/// </remarks>
internal static class NamePlan
{
    public static IReadOnlyList<string> NameServersOf(NamesOptions options, string zone) =>
        options.NameServers.Count > 0 ? options.NameServers : [$"ns1.{zone}"];

    /// <summary>Of the gateways' own zone.</summary>
    public static IReadOnlyList<RecordSet> Of(RouteTable table, NamesOptions options) =>
        Of(table.Zone, [table.Zone, $"*.{table.Zone}"], NameServersOf(options, table.Zone), options);

    /// <summary>Of a customer's zone that was handed to us: only the hosts that garages have in it.</summary>
    public static IReadOnlyList<RecordSet> Of(string zone, RouteTable table, NamesOptions options) =>
        Of(zone, table.OwnHosts.Where(host => host.Equals(zone, StringComparison.Ordinal) || IsBelow(zone, host)), NameServersOf(options, table.Zone), options);

    private static List<RecordSet> Of(string zone, IEnumerable<string> hosts, IReadOnlyList<string> servers, NamesOptions options)
    {
        var sets = new List<RecordSet> { new($"{zone}.", "NS", [.. servers.Select(static name => $"{name}.").Order(StringComparer.Ordinal)]) };
        foreach (var name in hosts.Concat(servers.Where(name => IsBelow(zone, name))).Distinct(StringComparer.Ordinal))
        {
            Add(sets, name, "A", AddressFamily.InterNetwork, options);
            Add(sets, name, "AAAA", AddressFamily.InterNetworkV6, options);
        }

        return sets;
    }

    /// <summary>What must change: sets that say something else, and our own that nobody asks for any more.</summary>
    public static IReadOnlyList<RecordSet> Difference(IReadOnlyList<RecordSet> wanted, IReadOnlyList<RecordSet> found)
    {
        var there = found.ToDictionary(static set => (set.Name, set.Type));
        var asked = wanted.Select(static set => (set.Name, set.Type)).ToHashSet();
        return
        [
            .. wanted.Where(set => !set.Says(there.GetValueOrDefault((set.Name, set.Type)))),
            .. found.Where(set => set.Type is "A" or "AAAA" && !asked.Contains((set.Name, set.Type))).Select(static set => set with { Values = [] }),
        ];
    }

    private static void Add(List<RecordSet> sets, string name, string type, AddressFamily family, NamesOptions options)
    {
        var addresses = options.PublicAddresses.Select(IPAddress.Parse).Where(address => address.AddressFamily == family)
            .Select(static address => address.ToString()).Order(StringComparer.Ordinal).ToList();
        if (addresses.Count > 0)
            sets.Add(new($"{name}.", type, addresses));
    }

    private static bool IsBelow(string zone, string host) => host.EndsWith($".{zone}", StringComparison.Ordinal);
}
