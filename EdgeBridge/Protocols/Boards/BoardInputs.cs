using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>The inputs of a board.</summary>
/// <param name="Count">How many, 1 to 32.</param>
/// <param name="Function">2, or 1 for boards that keep their inputs among the coils.</param>
/// <param name="First">Address of input 0.</param>
/// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
internal sealed record BoardInputs(int Count, int Function, [property: JsonConverter(typeof(FrameAddress))] int First, string Checked);
