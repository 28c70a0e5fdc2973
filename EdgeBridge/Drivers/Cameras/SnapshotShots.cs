using Fokus.EdgeBridge.Protocols.CameraHttp;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>Pictures on request, for brands that also tell events.</summary>
/// <param name="source">Where they come from; <c>null</c> when this camera cannot be asked.</param>
/// <param name="clock">The time.</param>
internal sealed class SnapshotShots(SnapshotSource? source, TimeProvider clock)
{
    private int snaps;

    /// <summary>A picture now; <c>null</c> for whatever hindered it: the lane goes on without one.</summary>
    public async Task<Shot?> TakeAsync(CancellationToken cancellationToken) =>
        source is not null && await source.TakeAsync(cancellationToken) is SnapshotReply.Picture picture ? Shot(picture.Jpeg) : null;

    /// <summary>A shot of a picture that has just come.</summary>
    public Shot Shot(ReadOnlyMemory<byte> jpeg)
    {
        var at = clock.GetCurrentInstant();
        return new Shot($"snap-{at.ToUnixTimeTicks()}-{Interlocked.Increment(ref snaps)}", jpeg, at, ReadByCamera: null);
    }
}
