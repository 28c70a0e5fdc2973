namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>What a simulated stream does next.</summary>
/// <param name="Bytes">To be sent; <c>null</c>: the connection breaks.</param>
/// <param name="Done">Set when it has been done.</param>
internal sealed record StreamPiece(ReadOnlyMemory<byte>? Bytes, TaskCompletionSource Done);
