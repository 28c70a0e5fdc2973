using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>A register (FC03) that is not 0 when the board drops its relays after a silence of its host. It is set in the maker's tool.</summary>
/// <param name="Enabled">The register.</param>
/// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
internal sealed record BoardHostWatchdog([property: JsonConverter(typeof(FrameAddress))] int Enabled, string Checked);
