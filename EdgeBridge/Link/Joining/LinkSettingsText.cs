using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Wire.Enrolment;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>The settings of the link's process as they lie on disk. What people set beside them stays.</summary>
internal static class LinkSettingsText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes what the centre said into the section, whole or not at all.</summary>
    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="settings">What the centre said.</param>
    /// <param name="more">Members that only joining sets; empty when they stay.</param>
    /// <exception cref="InvalidDataException">
    /// The link could not run by what the centre said, or the file is there and is no JSON: it is left as it is.
    /// </exception>
    public static void Write(string path, LinkSettings settings, IReadOnlyDictionary<string, string> more)
    {
        if (FaultsOf(settings) is { Count: > 0 } faults)
            throw new InvalidDataException($"What the centre says of this link cannot be used: {string.Join(' ', faults)}");
        var whole = Read(path);
        var section = whole[LinkOptions.Section] as JsonObject;
        if (section is null)
            whole[LinkOptions.Section] = section = [];
        section["Garage"] = settings.Garage;
        section["Address"] = settings.TunnelAddress;
        section["WebPort"] = settings.WebPort;
        var before = section["Gateways"] as JsonArray ?? [];
        section["Gateways"] = new JsonArray([.. settings.Gateways.Select(place => Seat(place, before))]);
        foreach (var (name, value) in more)
            section[name] = value;
        PrivateText.Write(path, whole.ToJsonString(Indented) + "\n");
    }

    /// <summary>What would keep the link's process from starting with these settings.</summary>
    private static List<string> FaultsOf(LinkSettings settings)
    {
        var options = new LinkOptions
        {
            Address = settings.TunnelAddress,
            KeyFile = "garage.key",
            WebPort = settings.WebPort,
            Gateways = [.. settings.Gateways.Select(place => new GatewaySeat
            {
                Name = place.Name,
                PublicKey = place.PublicKey,
                Endpoint = place.Endpoint,
                TunnelAddress = place.TunnelAddress,
            })],
        };
        IValidateOptions<LinkOptions>[] rules = [new LinkOptions.Validator(), new LinkAddressesValidator()];
        return [.. rules.SelectMany(rule => rule.Validate(name: null, options).Failures ?? [])];
    }

    private static JsonObject Seat(GatewayPlace place, JsonArray before)
    {
        var seat = new JsonObject
        {
            ["Name"] = place.Name,
            ["PublicKey"] = place.PublicKey,
            ["Endpoint"] = place.Endpoint,
            ["TunnelAddress"] = place.TunnelAddress,
        };
        // The centre hands out none; one that was set here by hand stays.
        if (before.OfType<JsonObject>().FirstOrDefault(one => string.Equals((string?)one["Name"], place.Name, StringComparison.Ordinal))?[nameof(GatewaySeat.PresharedKeyFile)] is { } file)
            seat[nameof(GatewaySeat.PresharedKeyFile)] = file.DeepClone();
        return seat;
    }

    private static JsonObject Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new InvalidDataException($"{path} holds no JSON object: mend it, or move it away.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path} is no JSON: mend it, or move it away. {broken.Message}", broken);
        }
    }
}
