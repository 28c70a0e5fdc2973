namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>One alert with the picture that came with it.</summary>
/// <param name="Alert">What the camera says.</param>
/// <param name="Jpeg">The picture of the whole vehicle when there is one, else the biggest; empty when there is none.</param>
/// <param name="HasForeignParts">Something came in the place of a picture and is none.</param>
internal sealed record HikvisionEvent(HikvisionAlert Alert, ReadOnlyMemory<byte> Jpeg, bool HasForeignParts);
