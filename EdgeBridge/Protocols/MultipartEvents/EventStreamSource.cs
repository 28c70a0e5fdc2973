using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>Where an event stream is, and how often it must be heard.</summary>
/// <param name="Url">Without user and password.</param>
/// <param name="Login">Who we are to the camera; <c>null</c> for nobody.</param>
/// <param name="Heartbeat">How often the camera says something when nothing happens.</param>
/// <param name="Dialect">How its parts belong together.</param>
internal sealed record EventStreamSource(Uri Url, CameraLogin? Login, TimeSpan Heartbeat, IEventDialect Dialect)
{
    private const double SilentHeartbeats = 2.5;

    /// <summary>Without a whole part for so long the stream is dead, though its socket may be open: no error tells it.</summary>
    public TimeSpan Silence => Heartbeat * SilentHeartbeats;
}
