namespace Fokus.EdgeBridge.Drivers.Readers;

/// <summary>A plate recognition engine. One in a process, warmed at the start.</summary>
internal interface IPlateReader
{
    /// <summary>
    /// Reads the largest plate in a JPEG. Calls wait in a short queue; when it is full the oldest picture waiting is dropped
    /// and answered as one without a plate.
    /// </summary>
    Task<PictureLook> ReadAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken);
}
