using Fokus.Domain.Ids;
using Fokus.Wire.Gateway;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Routes;

/// <summary>Reads a snapshot, whole or not at all: one bad row must not send a garage's visitors elsewhere.</summary>
internal static class SnapshotReader
{
    private const int MostGarages = 20_000;
    private const int MostSilos = 100;
    private const int LongestText = 200;

    public static SnapshotReading Read(RouteSnapshot snapshot)
    {
        var faults = new List<string>();
        if (snapshot.Number < 1)
            faults.Add($"The snapshot's number is {snapshot.Number}; numbers begin at 1.");
        if (!FrontText.IsHost(snapshot.Zone))
            faults.Add($"The zone '{snapshot.Zone}' is not a host name of two labels or more, such as garagens.example.");
        if (snapshot.Garages.Count > MostGarages)
            faults.Add($"{snapshot.Garages.Count} garages are more than one gateway takes ({MostGarages}).");
        if (snapshot.Silos.Count > MostSilos)
            faults.Add($"{snapshot.Silos.Count} silos are more than one gateway takes ({MostSilos}).");
        if (faults.Count > 0)
            return new SnapshotReading.Bad(faults);

        var garages = ReadGarages(snapshot, faults);
        var silos = ReadSilos(snapshot, faults);
        var panelRules = FrontReader.ReadRules("The chain console", snapshot.PanelRules, faults);
        return faults.Count > 0
            ? new SnapshotReading.Bad(faults)
            : new SnapshotReading.Good(new RouteTable(snapshot.Number, snapshot.Zone, garages, silos, panelRules));
    }

    private static List<GarageTarget> ReadGarages(RouteSnapshot snapshot, List<string> faults)
    {
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { snapshot.Zone, $"{RouteTable.PanelLabel}.{snapshot.Zone}" };
        var garages = new List<GarageTarget>(snapshot.Garages.Count);
        foreach (var row in snapshot.Garages)
        {
            if (!GarageId.TryParse(row.Garage, out var id) || id.Value.EndsWith('-') || id.Value.Equals(RouteTable.PanelLabel, StringComparison.Ordinal))
                faults.Add($"'{row.Garage}' cannot be the first label of a garage's host; give the garage another id.");
            else if (!hosts.Add($"{id}.{snapshot.Zone}"))
                faults.Add($"Garage {id} is there twice; one host cannot lead to two places.");
            else if (!WebAddress.TryParse(row.Address, out var address))
                faults.Add($"Garage {id} has the address '{row.Address}'; write one such as http://10.77.0.12:8080.");
            else if (row.Name.Length > LongestText)
                faults.Add($"Garage {id} has a name of more than {LongestText} characters; shorten it.");
            else
                garages.Add(new(id, row.Name.Length > 0 ? row.Name : id.Value, address, FrontReader.Read(snapshot.Zone, row, hosts, faults)));
        }

        return garages;
    }

    private static List<Uri> ReadSilos(RouteSnapshot snapshot, List<string> faults)
    {
        var silos = new List<Uri>(snapshot.Silos.Count);
        foreach (var text in snapshot.Silos)
        {
            if (!WebAddress.TryParse(text, out var address))
                faults.Add($"A silo has the address '{text}'; write one such as http://127.0.0.1:7010.");
            else if (!silos.Contains(address))
                silos.Add(address);
        }

        return silos;
    }
}
