using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>An alertStream: an XML, and the pictures of which it speaks. Pure.</summary>
internal sealed class HikvisionDialect : IEventDialect
{
    /// <inheritdoc/>
    public bool IsText(EventPart part) => part.IsXml;

    /// <inheritdoc/>
    public int? Followers(EventPart text) => HikvisionXml.Read(text.Text) switch
    {
        { PictureCount: > 0 } counted => counted.PictureCount,
        // It names them, or may have one: whatever comes next will tell.
        { NamedPictures: > 0 } or { IsAnpr: true } or { IsVehicle: true } => null,
        _ => 0,
    };
}
