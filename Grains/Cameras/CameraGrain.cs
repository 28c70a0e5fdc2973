using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Cameras;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Grains.Stores;

namespace Fokus.Grains.Cameras;

/// <summary>A camera, seen through what its lane heard: the facts name the lane, not the camera.</summary>
[GrainType("camera")]
internal sealed class CameraGrain(IGarageStore garages) : Grain, ICameraGrain
{
    public async Task<CameraSheet?> ReadAsync()
    {
        var (garage, camera) = GrainKeys.CameraOf(this.GetPrimaryKeyString());
        var record = await garages.FindAsync(garage, CancellationToken.None);
        if (record?.Lanes.FirstOrDefault(lane => lane.Cameras.Contains(camera)) is not { } watched)
            return null;
        var twin = await GrainFactory.GetGrain<ILaneGrain>(GrainKeys.Lane(garage, watched.Lane)).ReadAsync();
        return new(camera, watched.Lane, twin?.LastReadAt, twin?.PlatesRead ?? 0, twin?.PlatesUnread ?? 0);
    }
}
