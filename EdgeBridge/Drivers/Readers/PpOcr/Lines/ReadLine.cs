namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>A line of text and what the network says of it.</summary>
internal sealed record ReadLine(Quad Quad, Frames Frames);
