using Fokus.Gateway.Access.Rules;
using Fokus.Wire.Gateway;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf.Collections;
using AccessRule = Fokus.Gateway.Access.Rules.AccessRule;
using Brand = Fokus.Gateway.Pages.Brand;
using RuleFrame = Fokus.Wire.Gateway.V1.AccessRule;

namespace Fokus.Gateway.Routes;

/// <summary>Reads how a garage shows itself. A rule that is not understood refuses the whole: left out, it would open a door.</summary>
internal static class FrontReader
{
    private const int MostHosts = 20;
    private const int MostRules = 200;
    private const int LongestText = 200;
    private const long LargestBody = 1_073_741_824;
    private const int MostRequests = 100_000;

    /// <param name="zone">Where the garages' hosts are.</param>
    /// <param name="row">The garage's row.</param>
    /// <param name="taken">Hosts that lead somewhere already; this garage's are added.</param>
    /// <param name="faults">Gains what is wrong.</param>
    public static GarageFront Read(string zone, GarageRoute row, HashSet<string> taken, List<string> faults)
    {
        var who = $"Garage {row.Garage}";
        if (row.LocalAddress.Length > LongestText)
            faults.Add($"{who} has a local address of more than {LongestText} characters; shorten it.");
        if (row.BodyLimitBytes is < 0 or > LargestBody)
            faults.Add($"{who} has a body limit of {row.BodyLimitBytes} bytes; write 1 to {LargestBody}, or 0 for the gateway's own.");
        if (row.RequestsPerSecond is < 0 or > MostRequests)
            faults.Add($"{who} has a limit of {row.RequestsPerSecond} requests in a second; write 1 to {MostRequests}, or 0 for the gateway's own.");
        return new()
        {
            LocalAddress = row.LocalAddress.Length > 0 ? row.LocalAddress : null,
            Hosts = ReadHosts(who, zone, row.Hosts, taken, faults),
            Rules = ReadRules(who, row.Rules, faults),
            BodyLimitBytes = row.BodyLimitBytes > 0 ? row.BodyLimitBytes : null,
            RequestsPerSecond = row.RequestsPerSecond > 0 ? row.RequestsPerSecond : null,
            Brand = ReadBrand(who, row.Brand, faults),
        };
    }

    public static AccessRules ReadRules(string who, IReadOnlyCollection<RuleFrame> rows, List<string> faults)
    {
        if (rows.Count > MostRules)
            faults.Add($"{who} has {rows.Count} rules; {MostRules} are taken at the most. Join networks.");
        if (rows.Count == 0 || rows.Count > MostRules)
            return AccessRules.Open;
        var rules = new List<AccessRule>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Action is not (RuleAction.Allow or RuleAction.Deny))
                faults.Add($"{who} has a rule that neither allows nor denies; bring gateway and silo to one version.");
            else if (!FrontText.TryReadNetwork(row.Network, out var network))
                faults.Add($"{who} has a rule for '{row.Network}'; write an address or a network such as 203.0.113.0/24, without a port.");
            else if (!FrontText.IsPath(row.Path))
                faults.Add($"{who} has a rule for the path '{row.Path}'; write whole segments such as /pistas, without a slash at the end.");
            else
                rules.Add(new(row.Action == RuleAction.Allow, network, new PathString(row.Path)));
        }

        return new(rules);
    }

    private static List<string> ReadHosts(string who, string zone, RepeatedField<string> rows, HashSet<string> taken, List<string> faults)
    {
        if (rows.Count > MostHosts)
            faults.Add($"{who} has {rows.Count} hosts of its own; {MostHosts} are taken at the most.");
        var hosts = new List<string>(rows.Count);
        foreach (var host in rows)
        {
            if (!FrontText.IsHost(host))
                faults.Add($"{who} has the host '{host}'; write one such as garagem.cliente.com.br, in lower case.");
            else if (FrontText.IsInZone(zone, host))
                faults.Add($"{who} has the host '{host}' right below the zone, where garages have theirs; choose another.");
            else if (!taken.Add(host))
                faults.Add($"{who} has the host '{host}', which leads somewhere already.");
            else
                hosts.Add(host);
        }

        return hosts;
    }

    private static Brand ReadBrand(string who, Fokus.Wire.Gateway.V1.Brand? row, List<string> faults)
    {
        if (row is null)
            return Brand.None;
        if (row.Name.Length > LongestText || row.Contact.Length > LongestText)
            faults.Add($"{who} has a brand with a text of more than {LongestText} characters; shorten it.");
        if (row.Color.Length > 0 && !FrontText.IsReadableColor(row.Color))
            faults.Add($"{who} has the colour '{row.Color}'; write one such as #0a5ba0 that white text can be read on.");
        return new(OrNull(row.Name), OrNull(row.Color), OrNull(row.Contact));
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
