namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>What a pushed body turned out to be.</summary>
internal abstract record EventBody
{
    private EventBody()
    {
    }

    /// <summary>It could be read.</summary>
    /// <param name="Parts">In the order in which they came; at least one.</param>
    /// <param name="IsClosed">Whether its end was marked. Without the mark nobody knows whether a part is missing.</param>
    internal sealed record Read(IReadOnlyList<EventPart> Parts, bool IsClosed) : EventBody;

    /// <summary>It ends in the middle of something.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record CutShort(string Why) : EventBody;

    /// <summary>It is nothing that a camera sends.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record NotUnderstood(string Why) : EventBody;
}
