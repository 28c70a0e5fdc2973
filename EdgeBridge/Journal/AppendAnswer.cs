using Fokus.Domain.Facts;

namespace Fokus.EdgeBridge.Journal;

/// <summary>What became of an entry.</summary>
internal abstract record AppendAnswer
{
    private AppendAnswer()
    {
    }

    /// <summary>It is on the disk, whatever happens to the power now.</summary>
    /// <param name="Facts">The numbers of its facts, in their order.</param>
    internal sealed record Recorded(IReadOnlyList<FactId> Facts) : AppendAnswer;

    /// <summary>Nothing of it was written. Whoever wanted to act on it must not.</summary>
    /// <param name="Why">The reason.</param>
    internal sealed record Failed(AppendFailure Why) : AppendAnswer;
}
