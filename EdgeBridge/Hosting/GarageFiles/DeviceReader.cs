using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.Wire.Documents;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>Reads devices: each has an id of its own, a brand that is known, and options that the brand finds good.</summary>
internal sealed class DeviceReader(BrandCatalogue brands)
{
    private static readonly JsonElement NoOptions = JsonDocument.Parse("{}").RootElement.Clone();
    private readonly HashSet<DeviceId> taken = [];
    private readonly HashSet<DeviceClaim> claims = [];

    internal Device? Read<TDevice>(JsonPlace place)
    {
        place.Allow("id", "brand", "options");
        var id = place.Text("id", text => DeviceId.TryParse(text, out var good) ? good : null as DeviceId?, "2 to 40 of a-z, 0-9, hyphen");
        if (id is { } known && !taken.Add(known))
            place.Fault("id", $"{known} is there twice: give each device an id.");
        return Read<TDevice>(place, id);
    }

    /// <summary>A device of which there is only one, so that it needs no id in the file.</summary>
    internal Device? WithoutId<TDevice>(JsonPlace place, string id)
    {
        place.Allow("brand", "options");
        return Read<TDevice>(place, DeviceId.Parse(id));
    }

    private Device? Read<TDevice>(JsonPlace place, DeviceId? id)
    {
        var names = brands.Names<TDevice>();
        var known = names.Count == 0 ? "a brand; this program has none of this kind" : $"one of {string.Join(", ", names)}";
        var brand = place.Text("brand", brands.Find<TDevice>, known);
        var options = place.Has("options") ? place.Member("options")!.Element.Clone() : NoOptions;
        if (options.ValueKind != JsonValueKind.Object)
        {
            place.Fault("options", $"write an object, not {options.GetRawText()}.");
            return null;
        }

        var faults = brand?.Check(options) ?? [];
        if (faults.Count == 0 && brand?.Claim(options) is { } claim && !claims.Add(claim))
            place.Fault($"options.{claim.Field}", claim.Mend);
        foreach (var fault in faults)
        {
            // A brand begins with the field's name: it becomes a part of the path.
            var end = fault.IndexOf(": ", StringComparison.Ordinal);
            place.Fault(end < 0 ? "options" : $"options.{fault[..end]}", end < 0 ? fault : fault[(end + 2)..]);
        }

        return brand is null || id is null ? null : new(id.Value, brand.Name, options);
    }
}
