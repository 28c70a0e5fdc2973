using Fokus.Domain.Facts;
using NodaTime;

namespace Fokus.World.Ordeals.Books;

/// <summary>What the comparer must know besides what it finds.</summary>
internal sealed record OrdealMemory
{
    /// <summary>Facts that were on a disk that is no more; they count as if they still were there.</summary>
    public IReadOnlyList<RecordedFact> Earlier { get; init; } = [];

    /// <summary>How far the garage server's clock was ahead of this machine's in its lives; negative when it was behind.</summary>
    public IReadOnlyCollection<Duration> Ahead { get; init; } = [Duration.Zero];
}
