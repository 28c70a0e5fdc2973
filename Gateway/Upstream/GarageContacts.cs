using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Upstream;

/// <summary>Since when a garage or the chain's servers have not been reached, as far as requests have shown.</summary>
internal sealed class GarageContacts(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Instant> lostSince = new(StringComparer.Ordinal);

    public void NoteReached(string audience) => lostSince.TryRemove(audience, out _);

    /// <summary>Notes a failure and says since when there have been only failures.</summary>
    public Instant NoteLost(string audience) => lostSince.GetOrAdd(audience, clock.GetCurrentInstant());
}
