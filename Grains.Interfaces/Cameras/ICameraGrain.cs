namespace Fokus.Grains.Interfaces.Cameras;

/// <summary>A camera of a garage. Key: <see cref="GrainKeys.Camera"/>.</summary>
[GrainInterfaceType("fokus.ICameraGrain"), Alias("fokus.ICameraGrain")]
public interface ICameraGrain : IGrainWithStringKey
{
    /// <summary>How it does; <c>null</c> when no lane of the garage has it.</summary>
    [Alias("Read")]
    Task<CameraSheet?> ReadAsync();
}
