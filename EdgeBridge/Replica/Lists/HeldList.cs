using Fokus.Domain.Ids;
using Fokus.Wire.Documents.Access;
using NodaTime;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>The list that is in force.</summary>
/// <param name="Version">0 for the empty one that a garage begins with.</param>
/// <param name="Hash">Of its document.</param>
/// <param name="KnownAt">When it was last known to be the newest.</param>
/// <param name="Document">What is in it; <c>null</c> for the empty one.</param>
internal sealed record HeldList(int Version, DocumentHash Hash, Instant KnownAt, AccessListReading? Document)
{
    /// <summary>True when a newer one came and could not be taken.</summary>
    internal bool IsStale { get; init; }
}
