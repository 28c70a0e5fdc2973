using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;
using Fokus.Testing;
using Json.Schema;

namespace Fokus.EdgeBridge.Tests.Hosting;

/// <summary>The published schema and our reader must say the same of a garage file, as far as a schema can.</summary>
public sealed partial class GarageSchemaTests : IDisposable
{
    /// <summary>One of everything. Nothing of it is opened: it is only read.</summary>
    private const string Full = """
        {
          "$schema": "../schemas/garage-file.schema.json",
          "garage": "paulista-900", "name": "Paulista 900", "zone": "America/Sao_Paulo", "capacity": 520,
          "web": { "listen": "http://127.0.0.1:8101" }, "data": "data",
          "cloud": { "silos": ["http://127.0.0.1:7011"], "secret_file": "link.secret" },
          "tariff_book": "t1.json",
          "pictures": { "budget_mb": 2048 }, "tickets": { "unsealed": "never" }, "displays": { "token": "tela-0123456789ab" }, "telemetry": { "otlp": "http://127.0.0.1:4318", "every_s": 30 },
          "operators": [{ "id": "maria", "name": "Maria", "role": "operator", "password_hash": "AQ==" }],
          "terminals": [{ "id": "totem-1", "token_sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f" }],
          "lanes": [
            { "id": "entrada-1", "name": "Entrada 1", "kind": "entry", "loops": 3, "reversible": true,
              "precedence": "contract_first", "on_refusal": "ask_ticket",
              "gate": { "id": "board-1", "brand": "waveshare-relay", "options": {
                "host": "10.1.1.9", "port": 4196, "framing": "rtu_over_tcp", "unit": 2, "response_timeout_ms": 200, "open_relay": 0, "pulse_ms": 700, "poll_ms": 40,
                "loop_on_ms": 90, "loop_off_ms": 300,
                "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3, "ticket_button": 4, "ticket_taken": 5, "safety": 6 } } },
              "camera": { "id": "cam-1", "brand": "hikvision", "options": {
                "push_token": "0123456789abcdef", "reads": "edge", "snapshot_url": "http://10.1.2.9/picture", "user": "fokus", "password": "secret", "snapshot_timeout_ms": 900 } },
              "antenna": { "id": "antenna-1", "brand": "uhf-frames", "options": {
                "host": "10.1.6.9", "port": 4001, "family": "reader288", "address": 1, "antenna": 2, "least_signal": 90, "every_ms": 100 } },
              "printer": { "id": "printer-1", "brand": "escpos", "options": { "host": "10.1.3.9", "port": 9100, "code_page": 860, "timeout_ms": 2500 } },
              "scanner": { "id": "scanner-1", "brand": "line-scanner", "options": { "host": "10.1.4.9", "port": 4001, "prefix": "]Q", "suffix": "#" } },
              "display": { "id": "pole-1", "brand": "escpos-pole", "options": { "host": "10.1.5.9", "port": 4001, "code_page": 850, "timeout_ms": 900 } } },
            { "id": "saida-1", "name": "Saída 1", "kind": "exit",
              "gate": { "id": "board-2", "brand": "control-id", "options": {
                "host": "10.1.1.10", "port": 80, "login": "admin", "password": "admin", "door": 1, "relay_pin": 3, "poll_ms": 200, "response_timeout_ms": 500,
                "inputs": { "arming": 20, "closing": 21, "up": 22, "down": 23 } } } }
          ]
        }
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.PathOf(GarageSchema.Published)));

    private readonly TestFolder folder = new();

    public GarageSchemaTests()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "t1.json"), TariffShelfTests.Document(1));
        File.WriteAllText(Path.Combine(folder.Path, "link.secret"), "link-secret-1\n");
    }

    public static TheoryData<string> Brands => [.. GarageSchema.Brands.Select(brand => $"{brand.Kind}.{brand.Name}")];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_published_schema_is_the_frame_with_what_each_brand_says_of_its_options() =>
        Golden.CheckAt(GarageSchema.Published, GarageSchema.Print());

    [Theory]
    [MemberData(nameof(Brands))]
    public void Every_option_that_a_brand_reads_is_in_the_schema_and_no_other(string brand)
    {
        var (_, _, check, path) = GarageSchema.Brands.Single(one => string.Equals($"{one.Kind}.{one.Name}", brand, StringComparison.Ordinal));
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)))!.AsObject();

        Assert.Equal(Members(schema), Known(check, "no_such_option"));
        if (schema["properties"]!["inputs"] is JsonObject inputs)
            Assert.Equal(Members(inputs), Known(check, "inputs", "no_such_option"));
    }

    [Theory]
    [MemberData(nameof(Brands))]
    public void Every_option_in_the_schema_says_what_it_is(string brand)
    {
        var path = GarageSchema.Brands.Single(one => string.Equals($"{one.Kind}.{one.Name}", brand, StringComparison.Ordinal)).SchemaPath;
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)))!.AsObject();

        Assert.All(schema["properties"]!.AsObject(), member => Assert.True(((string?)member.Value!["description"])?.Length > 5, member.Key));
    }

    [Fact]
    public void A_file_with_one_of_everything_is_valid_for_the_schema_and_a_garage_for_the_reader()
    {
        Assert.True(IsValid(Full));
        Assert.Empty(FaultsOfReader(Full));
    }

    [Theory]
    [InlineData("\"garage\": \"paulista-900\"", "\"garage\": \"Paulista 900\"")]
    [InlineData("\"garage\": \"paulista-900\", ", "")]
    [InlineData("\"../schemas/garage-file.schema.json\"", "7")]
    [InlineData("\"name\": \"Paulista 900\"", "\"name\": \"  \"")]
    [InlineData("\"capacity\": 520", "\"capacity\": -1")]
    [InlineData("\"capacity\": 520", "\"capacity\": 520, \"bays\": 520")]
    [InlineData("\"listen\": \"http://127.0.0.1:8101\"", "\"listen\": \"127.0.0.1:8101\"")]
    [InlineData("[\"http://127.0.0.1:7011\"]", "[]")]
    [InlineData("\"budget_mb\": 2048", "\"budget_mb\": 0")]
    [InlineData("\"unsealed\": \"never\"", "\"unsealed\": \"no\"")]
    [InlineData("\"family\": \"reader288\"", "\"family\": \"reader99\"")]
    [InlineData("\"antenna\": 2", "\"antenna\": 9")]
    [InlineData("\"tela-0123456789ab\"", "\"short\"")]
    [InlineData("\"every_s\": 30", "\"every_s\": 4")]
    [InlineData("\"otlp\": \"http://127.0.0.1:4318\", ", "")]
    [InlineData("\"role\": \"operator\"", "\"role\": \"boss\"")]
    [InlineData("0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", "zf")]
    [InlineData("\"kind\": \"entry\"", "\"kind\": \"both\"")]
    [InlineData("\"loops\": 3", "\"loops\": 4")]
    [InlineData("\"reversible\": true", "\"reversible\": 1")]
    [InlineData("\"contract_first\"", "\"tag_first\"")]
    [InlineData("\"ask_ticket\"", "\"open\"")]
    [InlineData("\"waveshare-relay\"", "\"waveshare\"")]
    [InlineData("\"id\": \"board-1\", ", "")]
    [InlineData("\"open_relay\": 0", "\"open_relay\": 8")]
    [InlineData("\"pulse_ms\": 700", "\"pulse_ms\": 750")]
    [InlineData("\"unit\": 2", "\"unit\": 0")]
    [InlineData("\"poll_ms\": 40", "\"poll_ms\": 5")]
    [InlineData("\"poll_ms\": 40", "\"polling_ms\": 40")]
    [InlineData("\"safety\": 6", "\"safety\": 8")]
    [InlineData("\"0123456789abcdef\"", "\"short\"")]
    [InlineData("\"user\": \"fokus\", ", "")]
    [InlineData("http://10.1.2.9/picture", "http://fokus:secret@10.1.2.9/picture")]
    [InlineData("\"code_page\": 860", "\"code_page\": 852")]
    [InlineData("\"suffix\": \"#\"", "\"suffix\": \"\\n#\"")]
    [InlineData("\"door\": 1, ", "")]
    [InlineData("\"door\": 1", "\"door\": 1, \"sec_box\": 7")]
    public void What_the_schema_refuses_the_reader_refuses(string good, string bad)
    {
        var broken = Broken(good, bad);

        Assert.False(IsValid(broken));
        Assert.NotEmpty(FaultsOfReader(broken));
    }

    [Theory]
    [InlineData("a schema opens no files", "\"t1.json\"", "\"t9.json\"")]
    [InlineData("a schema opens no files", "\"link.secret\"", "\"no.secret\"")]
    [InlineData("a schema has no list of time zones", "America/Sao_Paulo", "America/Sampa")]
    [InlineData("a schema knows no addresses", "\"host\": \"10.1.1.9\"", "\"host\": \"board.local\"")]
    [InlineData("a schema does not compare two members", "\"closing\": 1, \"up\": 2", "\"closing\": 2, \"up\": 2")]
    [InlineData("a schema does not compare two members", "\"loops\": 3", "\"loops\": 2")]
    [InlineData("a schema does not compare ids of two items", "\"board-2\"", "\"board-1\"")]
    [InlineData("a schema does not compare addresses of two items", "\"host\": \"10.1.1.10\", \"port\": 80", "\"host\": \"10.1.1.9\", \"port\": 4196")]
    public void What_no_schema_can_say_only_the_reader_refuses(string why, string good, string bad)
    {
        var broken = Broken(good, bad);

        // Should a schema learn it one day, the row belongs to the other table.
        Assert.True(IsValid(broken), why);
        Assert.NotEmpty(FaultsOfReader(broken));
    }

    private static string Broken(string good, string bad)
    {
        Assert.Contains(good, Full, StringComparison.Ordinal);
        return Full.Replace(good, bad, StringComparison.Ordinal);
    }

    private static bool IsValid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    private IReadOnlyList<string> FaultsOfReader(string json)
    {
        var path = Path.Combine(folder.Path, "garage.json");
        File.WriteAllText(path, json);
        return GarageFileReader.Read(path, GarageSchema.Shipped) is GarageFileReading.Bad bad ? bad.Faults : [];
    }

    private static List<string> Members(JsonObject schema) =>
        schema["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal).ToList();

    /// <summary>A brand that does not know an option says which ones it knows.</summary>
    private static List<string> Known(Func<JsonElement, IReadOnlyList<string>> check, params string[] path)
    {
        var json = path.Reverse().Aggregate("1", (inner, name) => $$"""{ "{{name}}": {{inner}} }""");
        var fault = check(JsonDocument.Parse(json).RootElement).Single(fault => fault.StartsWith(string.Join('.', path) + ": ", StringComparison.Ordinal));
        return KnownOptions().Match(fault).Groups["names"].Value.Split(", ").Order(StringComparer.Ordinal).ToList();
    }

    [GeneratedRegex("known are (?<names>[a-z0-9_, ]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownOptions();
}
