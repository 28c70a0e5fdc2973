namespace Fokus.EdgeBridge.Protocols.Uhf;

/// <summary>One frame of a UHF reader that was whole: its sum was right.</summary>
/// <param name="Address">Which reader on the line.</param>
/// <param name="Command">What it answers to.</param>
/// <param name="Body">All behind the command: of an answer, a status byte and data.</param>
internal sealed record UhfFrame(byte Address, byte Command, ReadOnlyMemory<byte> Body);
