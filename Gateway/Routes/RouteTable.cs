using System.Collections.Frozen;
using Fokus.Domain.Ids;
using Fokus.Gateway.Access.Rules;
using Fokus.Wire.Gateway;

namespace Fokus.Gateway.Routes;

/// <summary>One snapshot of the routes, read and found good.</summary>
internal sealed class RouteTable
{
    /// <summary>The first label of the chain console's host, and its name as an audience.</summary>
    public const string PanelLabel = "painel";

    private readonly FrozenDictionary<string, PublicTarget> hosts;

    public RouteTable(long number, string zone, IReadOnlyList<GarageTarget> garages, IReadOnlyList<Uri> silos, AccessRules panelRules)
    {
        Number = number;
        Zone = zone;
        Garages = garages;
        Silos = silos;
        var byHost = new Dictionary<string, PublicTarget>(StringComparer.OrdinalIgnoreCase)
        {
            [PanelHost] = new PublicTarget.Panel(silos, panelRules),
            [zone] = new PublicTarget.Apex(panelRules),
        };
        foreach (var garage in garages)
        {
            var target = new PublicTarget.Garage(garage);
            byHost.Add(HostOf(garage.Id), target);
            foreach (var host in garage.Front.Hosts)
                byHost.Add(host, target);
        }

        hosts = byHost.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        OwnHosts = garages.SelectMany(garage => garage.Front.Hosts).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Which snapshot.</summary>
    public long Number { get; }

    /// <summary>The public zone, in lower case and without a dot at its end.</summary>
    public string Zone { get; }

    public IReadOnlyList<GarageTarget> Garages { get; }

    /// <summary>The silos' web servers; may be empty.</summary>
    public IReadOnlyList<Uri> Silos { get; }

    /// <summary>The customers' own hosts, of all garages.</summary>
    public FrozenSet<string> OwnHosts { get; }

    public string PanelHost => $"{PanelLabel}.{Zone}";

    public string HostOf(GarageId garage) => $"{garage}.{Zone}";

    /// <summary>What a host stands for; <c>null</c> when nothing.</summary>
    public PublicTarget? Find(string host) => hosts.GetValueOrDefault(host);

    /// <summary>True when a host is the zone or lies right below it, whatever it leads to.</summary>
    public bool IsInZone(string host) => FrontText.IsInZone(Zone, host);
}
