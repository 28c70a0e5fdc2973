using Fokus.Domain.Facts;
using NodaTime;

namespace Fokus.EdgeBridge.Journal;

/// <summary>What is committed together: all of it, or nothing.</summary>
/// <param name="At">When it happened, on the garage's clock.</param>
/// <param name="Facts">In order; each gets the next number. Empty when only <paramref name="Writes"/> are meant.</param>
/// <param name="Writes">What else goes into the transaction.</param>
internal sealed record JournalEntry(Instant At, IReadOnlyList<Fact> Facts, IReadOnlyList<StoreWrite> Writes);
