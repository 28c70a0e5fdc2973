namespace Fokus.Gateway.Routes;

/// <summary>What came of reading a snapshot: all of it or none of it.</summary>
internal abstract record SnapshotReading
{
    private SnapshotReading()
    {
    }

    internal sealed record Good(RouteTable Table) : SnapshotReading;

    /// <summary>Nothing of it may be used.</summary>
    /// <param name="Faults">Every fault that was found, each with what to do.</param>
    internal sealed record Bad(IReadOnlyList<string> Faults) : SnapshotReading;
}
