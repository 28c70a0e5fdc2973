using Fokus.Domain.Ids;

namespace Fokus.Silo.Storage.Facts;

/// <summary>What became of a batch of facts. All of it is on disk when this is known.</summary>
/// <param name="AckedSeq">Everything up to and including this one is on disk.</param>
/// <param name="SendFrom">The one that is missing before the rest of the batch; <c>null</c> when nothing is.</param>
/// <param name="Stored">How many facts are new.</param>
/// <param name="Duplicates">How many were on disk already.</param>
/// <param name="Poisoned">How many were kept apart.</param>
/// <param name="Lanes">The lanes that heard something new.</param>
internal sealed record AppendAnswer(
    long AckedSeq, long? SendFrom, int Stored, int Duplicates, int Poisoned, IReadOnlyCollection<LaneId> Lanes);
