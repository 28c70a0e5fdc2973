using System.Text.Json;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

public class WaveshareRelayOptionsTests
{
    private readonly WaveshareRelayBrand brand = new();

    [Fact]
    public void Every_fault_is_named_at_once_with_its_field()
    {
        var faults = Check("""{ "host": "gate.local", "open_relay": 8, "pulse_ms": 250, "inputs": { "arming": 0, "closing": 1, "up": 2 }, "polling_ms": 50 }""");

        Assert.Collection(
            faults.Order(StringComparer.Ordinal),
            fault => Assert.StartsWith("host: write the board's IP address", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("inputs.down: is missing", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("open_relay: write a whole number from 0 to 7", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("polling_ms: there is no such option", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("pulse_ms: the board counts in steps of 100 ms", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_wires_on_one_input_are_refused()
    {
        var faults = Check("""{ "host": "10.0.0.5", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 1, "down": 3 } }""");

        Assert.StartsWith("inputs: input 1 is given twice", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{ \"inputs\": 3, \"host\": 5, \"open_relay\": 1.5 }")]
    public void Nonsense_is_a_fault_and_never_an_exception(string json) => Assert.NotEmpty(Check(json));

    [Fact]
    public void Shortest_good_options_are_good() =>
        Assert.Empty(Check("""{ "host": "10.0.0.5", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }"""));

    [Fact]
    public void Board_as_it_came_from_the_factory_has_its_own_port_and_no_unit_0()
    {
        var good = JsonSerializer.Deserialize<JsonElement>("""{ "host": "10.0.0.5", "framing": "rtu_over_tcp", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }""");
        Assert.Equal(4196, WaveshareRelayOptions.Read(new OptionFields(good)).Board.Port);

        Assert.StartsWith(
            "unit: write a whole number from 1 to 247",
            Assert.Single(Check("""{ "host": "10.0.0.5", "framing": "rtu_over_tcp", "unit": 0, "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }""")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "framing: write tcp, or rtu_over_tcp",
            Assert.Single(Check("""{ "host": "10.0.0.5", "framing": "ascii", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }""")),
            StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Check(string json) => brand.Check(JsonSerializer.Deserialize<JsonElement>(json));
}
