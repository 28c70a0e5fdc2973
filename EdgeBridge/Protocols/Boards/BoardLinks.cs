using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>Registers that say what moves a relay (FC03, FC06). From the factory it may be an input.</summary>
/// <param name="First">For relay 0.</param>
/// <param name="Normal">The relay obeys Modbus only.</param>
/// <param name="Linked">The relay follows the input of its number.</param>
/// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
internal sealed record BoardLinks([property: JsonConverter(typeof(FrameAddress))] int First, ushort Normal, ushort Linked, string Checked);
