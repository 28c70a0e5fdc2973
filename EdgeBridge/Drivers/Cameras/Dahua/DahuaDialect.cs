using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>An event stream of this maker: a text, and one picture for it. Pure.</summary>
internal sealed class DahuaDialect : IEventDialect
{
    /// <inheritdoc/>
    public bool IsText(EventPart part) => DahuaText.IsText(part);

    /// <inheritdoc/>
    public int? Followers(EventPart text) => DahuaText.HasPictures(text) ? 1 : 0;
}
