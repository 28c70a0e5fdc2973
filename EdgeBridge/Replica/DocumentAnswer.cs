namespace Fokus.EdgeBridge.Replica;

/// <summary>What became of a document from the cluster.</summary>
internal abstract record DocumentAnswer
{
    private DocumentAnswer()
    {
    }

    /// <summary>It is in force.</summary>
    internal sealed record Taken : DocumentAnswer;

    /// <summary>It is in force already, or older than what is.</summary>
    internal sealed record NothingNew : DocumentAnswer;

    /// <summary>It is not whole; what was in force stays in force.</summary>
    /// <param name="Faults">Every fault, each with its place and the mend.</param>
    internal sealed record Refused(IReadOnlyList<string> Faults) : DocumentAnswer;
}
