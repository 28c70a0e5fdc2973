using System.Collections.Immutable;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>What became of one poll.</summary>
internal abstract record PollStep
{
    private PollStep()
    {
    }

    /// <summary>All inputs, as the board sent them.</summary>
    internal sealed record Answered(ImmutableArray<ushort> Bits) : PollStep;

    /// <summary>No inputs.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Failed(string Why) : PollStep;
}
