using System.Collections.Immutable;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>What became of one poll.</summary>
internal abstract record PollStep
{
    /// <summary>Why there are no inputs while the next attempt is not due yet: nothing was asked, so nothing went wrong.</summary>
    internal const string Waiting = "waiting before the next attempt to connect";

    private PollStep()
    {
    }

    /// <summary>All inputs, as the board sent them.</summary>
    internal sealed record Answered(ImmutableArray<ushort> Bits) : PollStep;

    /// <summary>No inputs.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Failed(string Why) : PollStep;

    /// <summary>Tells whoever watches the device what became of it.</summary>
    internal void Tell(IPollWatch? watch, TimeSpan took)
    {
        if (this is Answered)
        {
            watch?.Answered(took);
        }
        else if (this is Failed failed && !string.Equals(failed.Why, Waiting, StringComparison.Ordinal))
        {
            watch?.Failed(failed.Why);
        }
    }
}
