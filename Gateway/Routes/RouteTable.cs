using System.Collections.Frozen;
using Fokus.Domain.Ids;

namespace Fokus.Gateway.Routes;

/// <summary>One snapshot of the routes, read and found good.</summary>
internal sealed class RouteTable
{
    /// <summary>The first label of the chain console's host, and its name as an audience.</summary>
    public const string PanelLabel = "painel";

    private static readonly PublicTarget Panel = new PublicTarget.Panel();
    private static readonly PublicTarget Apex = new PublicTarget.Apex();
    private readonly FrozenDictionary<string, PublicTarget> hosts;

    public RouteTable(long number, string zone, IReadOnlyList<GarageTarget> garages, IReadOnlyList<Uri> silos)
    {
        Number = number;
        Zone = zone;
        Garages = garages;
        Silos = silos;
        var byHost = garages.ToDictionary(garage => HostOf(garage.Id), ToTarget, StringComparer.OrdinalIgnoreCase);
        byHost.Add(PanelHost, Panel);
        byHost.Add(zone, Apex);
        hosts = byHost.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Which snapshot.</summary>
    public long Number { get; }

    /// <summary>The public zone, in lower case and without a dot at its end.</summary>
    public string Zone { get; }

    public IReadOnlyList<GarageTarget> Garages { get; }

    /// <summary>The silos' web servers; may be empty.</summary>
    public IReadOnlyList<Uri> Silos { get; }

    public string PanelHost => $"{PanelLabel}.{Zone}";

    public string HostOf(GarageId garage) => $"{garage}.{Zone}";

    /// <summary>What a host stands for; <c>null</c> when nothing.</summary>
    public PublicTarget? Find(string host) => hosts.GetValueOrDefault(host);

    private static PublicTarget ToTarget(GarageTarget garage) => new PublicTarget.Garage(garage);
}
