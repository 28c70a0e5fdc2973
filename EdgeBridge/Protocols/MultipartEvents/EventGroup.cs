namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>A text of an event stream with the parts that came for it.</summary>
/// <param name="Text">What the camera says.</param>
/// <param name="Others">What followed it: pictures, or something in their place.</param>
/// <param name="IsCut">The stream ended before all that was announced had come.</param>
internal sealed record EventGroup(EventPart Text, IReadOnlyList<EventPart> Others, bool IsCut)
{
    /// <summary>Those of the others that are pictures from their first byte to their last.</summary>
    public IEnumerable<EventPart> Pictures => Others.Where(part => part.IsWholeJpeg);
}
