using Fokus.Domain.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers;

/// <summary>A plate recognition engine. One in a process, warmed at the start.</summary>
internal interface IPlateReader
{
    /// <summary>
    /// Reads the largest plate in a JPEG. A picture that cannot be opened is <see cref="PlateRefusal.BadPicture"/>.
    /// Calls wait in a short queue; when it is full the oldest picture waiting is dropped and answered as
    /// <see cref="PlateRefusal.NoPlate"/>.
    /// </summary>
    Task<PlateReading> ReadAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken);
}
