using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Upstream;

/// <summary>When a garage or the chain's servers last answered, and since when they have not, as far as requests have shown.</summary>
internal sealed class GarageContacts(TimeProvider clock)
{
    private static readonly Duration Grain = Duration.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Contact> contacts = new(StringComparer.Ordinal);

    public void NoteReached(string audience)
    {
        var at = clock.GetCurrentInstant();
        // Written once a second at the most: this is on the way of every request.
        if (!contacts.TryGetValue(audience, out var known) || known.LostSince is not null || at - known.SeenAt > Grain)
            contacts[audience] = new(at, LostSince: null);
    }

    /// <summary>Notes a failure and says since when there have been only failures.</summary>
    public Contact NoteLost(string audience)
    {
        var at = clock.GetCurrentInstant();
        return contacts.AddOrUpdate(audience, _ => new(SeenAt: null, at), (_, known) => known with { LostSince = known.LostSince ?? at });
    }

    /// <param name="SeenAt">When it last answered; <c>null</c> when never since this gateway's start.</param>
    /// <param name="LostSince">Since when it has not; <c>null</c> when it does.</param>
    internal sealed record Contact(Instant? SeenAt, Instant? LostSince);
}
