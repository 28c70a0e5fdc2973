using Fokus.EdgeBridge.Drivers.Cameras;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>A picture that came to a lane.</summary>
/// <param name="Shot">The picture.</param>
/// <param name="Reference">Its name in the store; empty when it has no image.</param>
/// <param name="At">When the lane took it in.</param>
internal sealed record SeenPicture(Shot Shot, string Reference, Instant At);
