using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>
/// A relay board's registers as data: the file <c>map.json</c> in its brand's folder. Addresses are those of the frame,
/// from zero. A map that is not understood whole is refused, not guessed at.
/// </summary>
internal sealed record BoardMap
{
    /// <summary>FC05 "on". The only value with which anything of ours switches a relay on.</summary>
    public const ushort On = 0xFF00;

    private const int MostChannels = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Who makes it.</summary>
    public required string Maker { get; init; }

    /// <summary>What it is called in the shop.</summary>
    public required ImmutableArray<string> Models { get; init; }

    /// <summary>Where the map was seen, with the revision.</summary>
    public required string Manual { get; init; }

    /// <summary>Relays.</summary>
    public required BoardOutputs Outputs { get; init; }

    /// <summary>Inputs.</summary>
    public required BoardInputs Inputs { get; init; }

    /// <summary>How a relay is pulsed.</summary>
    public required BoardPulse Pulse { get; init; }

    /// <summary>Inputs that drive relays by themselves; null when the board has no such thing.</summary>
    public BoardLinks? Links { get; init; }

    /// <summary>Safe states to clear; null when there are none.</summary>
    public BoardSafeStates? SafeStates { get; init; }

    /// <summary>The board's own watch over its host; null when it has none that can be read.</summary>
    public BoardHostWatchdog? HostWatchdog { get; init; }

    /// <summary>The question for every relay.</summary>
    [JsonIgnore]
    public ModbusRequest ReadOutputs => new ModbusRequest.ReadCoils(Outputs.First, Outputs.Count);

    /// <summary>The question for every input, always for all of them: some boards refuse to tell fewer.</summary>
    [JsonIgnore]
    public ModbusRequest ReadInputs => Inputs.Function == 1
        ? new ModbusRequest.ReadCoils(Inputs.First, Inputs.Count)
        : new ModbusRequest.ReadInputs(Inputs.First, Inputs.Count);

    /// <summary>The map that stands beside a type, as <c>map.json</c> in its folder. Throws <see cref="JsonException"/> for a bad one.</summary>
    public static BoardMap Beside(Type type)
    {
        var name = $"{type.Namespace}.map.json";
        using var stream = type.Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"there is no embedded {name}");
        return Read(stream);
    }

    /// <summary>Reads a map. Throws <see cref="JsonException"/> with what is wrong.</summary>
    public static BoardMap Read(Stream stream)
    {
        var map = JsonSerializer.Deserialize<BoardMap>(stream, Json) ?? throw new JsonException("the map is empty");
        return map.Fault() is { } fault ? throw new JsonException(fault) : map;
    }

    private string? Fault()
    {
        if (Outputs.Count is < 1 or > MostChannels || Inputs.Count is < 1 or > MostChannels)
        {
            return $"a board has 1 to {MostChannels} relays and as many inputs";
        }

        if (Inputs.Function is not (1 or 2))
        {
            return "inputs are read by function 1 or 2";
        }

        if (Pulse is BoardPulse.Timed { UnitMs: < 1 or > 1000 })
        {
            return "unit_ms: a unit of the pulse is 1 to 1000 ms";
        }

        // A flag is written "on" without a read before it: it must not be able to move anything.
        return SafeStates is { } safe && Moving().Any(range => safe.First < range.First + Outputs.Count && range.First < safe.First + Outputs.Count)
            ? "safe_states: these coils are relays"
            : null;
    }

    private IEnumerable<(int First, string Name)> Moving()
    {
        yield return (Outputs.First, "outputs");
        switch (Pulse)
        {
            case BoardPulse.Timed timed:
                yield return (timed.First, "pulse");
                break;
            case BoardPulse.Started started:
                yield return (started.First, "pulse");
                break;
            default:
                break;
        }
    }
}
