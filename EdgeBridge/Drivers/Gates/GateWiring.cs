using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>What of a gate is wired to which input of its board, and how its loops are debounced.</summary>
/// <param name="Inputs">The wires.</param>
/// <param name="LoopOn">How long a loop must be occupied before it counts.</param>
/// <param name="LoopOff">How long a loop must be free before it counts. Trailers and high axles need it.</param>
internal sealed record GateWiring(WiredInputs Inputs, TimeSpan LoopOn, TimeSpan LoopOff)
{
    /// <summary>Whether options, good or not, wire a loop under the arm.</summary>
    public static bool HasSafetyLoop(JsonElement options) =>
        options.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty("safety", out _);

    /// <summary>Reads <c>loop_on_ms</c> (0 to 1 s; 100 ms unless set), <c>loop_off_ms</c> (0 to 2 s; 250 ms unless set) and <c>inputs</c>. Call it last.</summary>
    /// <param name="fields">The device's options.</param>
    /// <param name="inputs">How many inputs the board has.</param>
    public static GateWiring Read(OptionFields fields, int inputs)
    {
        var on = TimeSpan.FromMilliseconds(fields.Number("loop_on_ms", 0, 1000, 100));
        var off = TimeSpan.FromMilliseconds(fields.Number("loop_off_ms", 0, 2000, 250));
        return new GateWiring(WiredInputs.Read(fields, inputs), on, off);
    }
}
