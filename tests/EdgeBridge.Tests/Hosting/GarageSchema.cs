using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Hosting;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Hosting;

/// <summary>Puts the published schema together: the frame, and what each brand says of its own options.</summary>
internal static class GarageSchema
{
    internal const string Published = "schemas/garage-file.schema.json";
    private const string Frame = "EdgeBridge/Hosting/GarageFiles/garage-file.frame.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The brands that ship; a test's own are not among them.</summary>
    internal static BrandCatalogue Shipped { get; } = BrandCatalogue.Of();

    /// <summary>Every brand that ships, by its kind in the garage file.</summary>
    internal static IReadOnlyList<(string Kind, string Name, Func<JsonElement, IReadOnlyList<string>> Check, string SchemaPath)> Brands { get; } =
        [.. Of<IGate>("gate"), .. Of<ICamera>("camera"), .. Of<IAntenna>("antenna"), .. Of<ITicketPrinter>("printer"), .. Of<ITicketScanner>("scanner"), .. Of<IDisplay>("display"), .. Of<IPlateReader>("reader")];

    internal static string Print()
    {
        var frame = JsonNode.Parse(File.ReadAllText(Repository.PathOf(Frame)))!;
        var definitions = frame["$defs"]!.AsObject();
        foreach (var brands in Brands.GroupBy(brand => brand.Kind, StringComparer.Ordinal))
        {
            definitions[brands.Key] = Device(brands.Key, [.. brands.Select(brand => brand.Name)]);
            foreach (var brand in brands)
                definitions[$"{brand.Kind}.{brand.Name}"] = JsonNode.Parse(File.ReadAllText(Repository.PathOf(brand.SchemaPath)));
        }

        return frame.ToJsonString(Readable);
    }

    private static IEnumerable<(string Kind, string Name, Func<JsonElement, IReadOnlyList<string>> Check, string SchemaPath)> Of<TDevice>(string kind) =>
        Shipped.Names<TDevice>().Select(name =>
        {
            var brand = Shipped.Find<TDevice>(name)!;
            var folder = brand.GetType().Namespace!["Fokus.".Length..].Replace('.', '/');
            return (kind, name, (Func<JsonElement, IReadOnlyList<string>>)brand.Check, $"{folder}/options.schema.json");
        });

    /// <summary>The reader is the only device of its kind and has no id; every other one has. Options may be left out where none is asked for.</summary>
    private static JsonObject Device(string kind, IReadOnlyList<string> brands)
    {
        var hasId = kind is not "reader";
        var properties = new JsonObject();
        if (hasId)
            properties["id"] = new JsonObject { ["description"] = "Unique within the garage.", ["$ref"] = "#/$defs/slug" };
        properties["brand"] = new JsonObject { ["description"] = "The driver.", ["enum"] = new JsonArray([.. brands.Select(name => (JsonNode)name)]) };
        properties["options"] = new JsonObject { ["description"] = "What only that driver understands.", ["type"] = "object", ["default"] = new JsonObject() };
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = hasId ? new JsonArray("id", "brand") : new JsonArray("brand"),
            ["properties"] = properties,
            ["allOf"] = new JsonArray([.. brands.Select(name => (JsonNode)Choice(kind, name))]),
        };
    }

    private static JsonObject Choice(string kind, string brand)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { ["options"] = new JsonObject { ["$ref"] = $"#/$defs/{kind}.{brand}" } } };
        if (Required($"{kind}.{brand}"))
            then["required"] = new JsonArray("options");
        return new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["brand"] = new JsonObject { ["const"] = brand } },
                ["required"] = new JsonArray("brand"),
            },
            ["then"] = then,
        };
    }

    private static bool Required(string definition)
    {
        var brand = Brands.Single(brand => string.Equals($"{brand.Kind}.{brand.Name}", definition, StringComparison.Ordinal));
        return JsonNode.Parse(File.ReadAllText(Repository.PathOf(brand.SchemaPath)))!["required"] is JsonArray { Count: > 0 };
    }
}
