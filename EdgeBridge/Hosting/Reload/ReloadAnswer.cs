namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary>What became of reading the garage file again.</summary>
internal abstract record ReloadAnswer
{
    private ReloadAnswer()
    {
    }

    /// <summary>It says what it said before: nothing was touched.</summary>
    internal sealed record NothingNew : ReloadAnswer;

    /// <summary>It is good. What can be taken over is in force.</summary>
    internal sealed record Taken(GarageChanges Changes) : ReloadAnswer;

    /// <summary>It is not good; the garage goes on as it was.</summary>
    /// <param name="Faults">Every fault, each with its place and the mend.</param>
    internal sealed record Refused(IReadOnlyList<string> Faults) : ReloadAnswer;
}
