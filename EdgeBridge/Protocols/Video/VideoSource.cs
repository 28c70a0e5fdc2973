using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Protocols.Video;

/// <summary>A camera's video, and what is wanted of it.</summary>
/// <param name="Url">rtsp, without user and password.</param>
/// <param name="Login">Who we are to the camera; <c>null</c> for nobody.</param>
/// <param name="FramesPerSecond">How many pictures a second are taken out of it.</param>
/// <param name="Width">The widest that a picture may be, in pixels; it is never made larger.</param>
internal sealed record VideoSource(Uri Url, CameraLogin? Login, int FramesPerSecond, int Width);
