using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>A lane as it is stored: what it remembers, in plain numbers and texts.</summary>
internal sealed partial record LaneSnapshot(
    int Kind,
    int Phase,
    int Gate,
    int Arming,
    int Closing,
    VisitSnapshot? Visit,
    VisitSnapshot? Next,
    IReadOnlyList<int> Faults,
    long SinceUnixTicks)
{
    // What came later may be missing in a snapshot from before.
    public int Safety { get; init; } = 1;

    public SetupSnapshot? Setup { get; init; }

    public int Mode { get; init; } = 1;

    public HoldSnapshot? Hold { get; init; }

    public bool IsBlind { get; init; }

    public bool IsFollowed { get; init; }

    public string? PassedTag { get; init; }

    public long PassedTagUntilUnixTicks { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Json.Default.LaneSnapshot);

    /// <summary><c>null</c> when the text is not a snapshot.</summary>
    internal static LaneSnapshot? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.Default.LaneSnapshot);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(LaneSnapshot))]
    private sealed partial class Json : JsonSerializerContext;
}
