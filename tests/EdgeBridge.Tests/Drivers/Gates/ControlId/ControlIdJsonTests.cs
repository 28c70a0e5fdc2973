using System.Text;
using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Gates.ControlId;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.ControlId;

public class ControlIdJsonTests
{
    [Fact]
    public void Every_answer_among_the_vectors_is_read_as_its_line_says()
    {
        var lines = Encoding.UTF8.GetString(Vectors.Read("Gates/ControlId", "answers.txt")).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (Kind: line[..line.IndexOf(' ', StringComparison.Ordinal)], Tail: line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
            .Select(line => (line.Kind, Body: line.Tail[..line.Tail.LastIndexOf('=')].Trim(), Meaning: line.Tail[(line.Tail.LastIndexOf('=') + 1)..].Trim()))
            .ToList();

        Assert.Equal(14, lines.Count);
        Assert.All(lines, line => Assert.Equal(line.Meaning, line.Kind is "gpio" ? Pin(line.Body) : ControlIdJson.ReadSession(Encoding.UTF8.GetBytes(line.Body)) ?? "none"));
    }

    [Fact]
    public void Order_to_a_door_is_the_maker_s() => Assert.True(JsonElement.DeepEquals(
        Parse(SharedFiles.Read("device-samples/controlid/execute-actions-door.request.json")),
        Parse(ControlIdJson.Order(new ControlIdOpening.Door(1)))));

    [Fact]
    public void Order_to_an_external_module_is_the_maker_s() => Assert.True(JsonElement.DeepEquals(
        Parse(SharedFiles.Read("device-samples/controlid/execute-actions-secbox.request.json")),
        Parse(ControlIdJson.Order(new ControlIdOpening.SecBox(65793)))));

    [Theory]
    [InlineData("""{ "host": "gate", "login": "a", "password": "", "inputs": {} }""", 7)]
    [InlineData("""{ "host": "10.0.0.5", "login": "a", "password": "b", "door": 1, "sec_box": 65793, "inputs": { "arming": 0, "closing": 1, "up": 5, "down": 6 } }""", 1)]
    [InlineData("""{ "host": "10.0.0.5", "login": "a", "password": "b", "door": 1, "inputs": { "arming": 0, "closing": 1, "up": 5, "down": 24 } }""", 1)]
    [InlineData("""{ "host": "10.0.0.5", "login": "a", "password": "b", "door": 1, "inputs": { "arming": 0, "closing": 1, "up": 5, "down": 6 } }""", 0)]
    public void Faults_in_the_options_are_all_named_at_once(string json, int faults) =>
        Assert.Equal(faults, new ControlIdBrand().Check(JsonSerializer.Deserialize<JsonElement>(json)).Count);

    private static string Pin(string body) => ControlIdJson.ReadPin(Encoding.UTF8.GetBytes(body)) switch
    {
        PinReading.Level { IsActive: true } => "active",
        PinReading.Level => "idle",
        _ => "none",
    };

    private static JsonElement Parse(byte[] json) => JsonSerializer.Deserialize<JsonElement>(json);
}
