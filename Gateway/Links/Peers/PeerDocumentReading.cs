namespace Fokus.Gateway.Links.Peers;

/// <summary>What came of reading a document of peers: all of it or none of it.</summary>
internal abstract record PeerDocumentReading
{
    private PeerDocumentReading()
    {
    }

    internal sealed record Good(PeerDocument Document) : PeerDocumentReading;

    /// <summary>Nothing of it may be used.</summary>
    /// <param name="Faults">Every fault that was found, each with what to do. No keys in them.</param>
    internal sealed record Bad(IReadOnlyList<string> Faults) : PeerDocumentReading;
}
