using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Wire.Enrolment;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>The settings of the link's process as they lie on disk. What people set beside them stays.</summary>
internal static class LinkSettingsText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes what the centre said into the section, whole or not at all.</summary>
    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="settings">What the centre said.</param>
    /// <param name="more">Members that only joining sets; empty when they stay.</param>
    /// <exception cref="InvalidDataException">The file is there and is not JSON with a section Link: it is left as it is.</exception>
    public static void Write(string path, LinkSettings settings, IReadOnlyDictionary<string, string> more)
    {
        var whole = Read(path);
        var section = whole[LinkOptions.Section] as JsonObject;
        if (section is null)
            whole[LinkOptions.Section] = section = [];
        section["Garage"] = settings.Garage;
        section["Address"] = settings.TunnelAddress;
        section["WebPort"] = settings.WebPort;
        section["Gateways"] = new JsonArray([.. settings.Gateways.Select(Seat)]);
        foreach (var (name, value) in more)
            section[name] = value;
        PrivateText.Write(path, whole.ToJsonString(Indented) + "\n");
    }

    private static JsonObject Seat(GatewayPlace place) => new()
    {
        ["Name"] = place.Name,
        ["PublicKey"] = place.PublicKey,
        ["Endpoint"] = place.Endpoint,
        ["TunnelAddress"] = place.TunnelAddress,
    };

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
