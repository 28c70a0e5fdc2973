using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>The relays of a board: read by FC01, switched by FC05.</summary>
/// <param name="Count">How many, 1 to 32.</param>
/// <param name="First">Address of relay 0.</param>
/// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
internal sealed record BoardOutputs(int Count, [property: JsonConverter(typeof(FrameAddress))] int First, string Checked)
{
    /// <summary>Address that switches all relays; null when there is none. Never sent by us.</summary>
    [JsonConverter(typeof(FrameAddress))]
    public int? All { get; init; }

    /// <summary>FC05 value that changes a relay over; null when there is none. Never sent by us.</summary>
    [JsonConverter(typeof(FrameAddress))]
    public int? Toggle { get; init; }

    /// <summary>FC05 value that is echoed and switches nothing; null when there is none. Never sent by us.</summary>
    [JsonConverter(typeof(FrameAddress))]
    public int? Idle { get; init; }
}
