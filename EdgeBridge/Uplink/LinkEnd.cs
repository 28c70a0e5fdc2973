namespace Fokus.EdgeBridge.Uplink;

/// <summary>How a session with the cluster ended.</summary>
internal abstract record LinkEnd
{
    private LinkEnd()
    {
    }

    /// <summary>It never began: nobody answered, or the answer was no.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record NotWelcome(string Why) : LinkEnd;

    /// <summary>It worked, and then it did not.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Lost(string Why) : LinkEnd;
}
