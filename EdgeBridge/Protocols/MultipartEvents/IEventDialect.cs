namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>What one maker's event stream means by its parts. Pure; bears whatever comes.</summary>
internal interface IEventDialect
{
    /// <summary>Whether a part begins an event; what is none belongs to the text before it.</summary>
    bool IsText(EventPart part);

    /// <summary>How many parts follow a text; <c>null</c> when it does not say.</summary>
    int? Followers(EventPart text);
}
