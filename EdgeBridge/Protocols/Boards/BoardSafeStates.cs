using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>After a lost host the relays stay in their safe state until FC05 "on" at First + n clears it.</summary>
/// <param name="First">For relay 0.</param>
/// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
internal sealed record BoardSafeStates([property: JsonConverter(typeof(FrameAddress))] int First, string Checked);
