using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Stays.PayStations;

/// <summary>A pay station.</summary>
/// <param name="Id">The pay point of its payments.</param>
/// <param name="TokenSha256">SHA-256 of its token; the token itself is nowhere here.</param>
internal sealed record PayTerminal(PayPointId Id, ReadOnlyMemory<byte> TokenSha256);
