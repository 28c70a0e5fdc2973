using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>A picture of a vehicle, and what the camera itself says about it.</summary>
/// <param name="EventId">The camera's own id of the event; the same id is the same event sent again.</param>
/// <param name="Jpeg">The picture; empty when the event came without one.</param>
/// <param name="TakenAt">When it arrived here. The camera's own clock is advisory and is not used.</param>
/// <param name="ReadByCamera">What a camera with a reader of its own read; <c>null</c> when it has none or saw no plate.</param>
internal sealed record Shot(string EventId, ReadOnlyMemory<byte> Jpeg, Instant TakenAt, PlateGuess? ReadByCamera);
