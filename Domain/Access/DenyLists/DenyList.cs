using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Access.DenyLists;

/// <summary>Credentials that somebody wants stopped or watched. A version never changes; a change is a new version.</summary>
/// <param name="Version">0 for the empty list that a garage begins with; 1 and up.</param>
/// <param name="KnownAt">When it was last known to be the newest.</param>
/// <param name="Listings">In the order in which they were made.</param>
/// <param name="Acts">Every block and its end, oldest first: nothing is taken out.</param>
public sealed record DenyList(int Version, Instant KnownAt, ImmutableArray<DenyListing> Listings, ImmutableArray<DenyListAct> Acts)
{
    /// <summary>Nobody is listed.</summary>
    public static DenyList Empty(Instant at) => new(0, at, [], []);

    /// <summary>The list with one more. A listing that is there already changes nothing.</summary>
    public DenyList Block(DenyListing listing, OperatorId by, string note, Instant at) =>
        Listings.Contains(listing) ? this : Next(Listings.Add(listing), [new(at, by, listing, IsBlock: true, Version + 1, note)], at);

    /// <summary>The list without every listing of a credential. One that is not there changes nothing.</summary>
    public DenyList Unblock(Credential who, OperatorId by, string note, Instant at)
    {
        var lifted = Listings.Where(listing => listing.IsAbout(who)).ToImmutableArray();
        return lifted.IsEmpty
            ? this
            : Next(Listings.RemoveRange(lifted), lifted.Select(listing => new DenyListAct(at, by, listing, IsBlock: false, Version + 1, note)), at);
    }

    /// <summary>The listings that hold for a credential at a moment.</summary>
    public IEnumerable<DenyListing> For(Credential shown, Instant at) =>
        Listings.Where(listing => listing.HoldsAt(at) && listing.IsAbout(shown));

    /// <summary>True when no agreement may be given to it.</summary>
    public bool RefusesAgreements(Credential shown, Instant at) => For(shown, at).Any(listing => listing.Kind == DenyKind.CouponAbuse);

    /// <summary>The stamp of a decision that is made with it. A clock that was set back does not make it younger than new.</summary>
    public ListStamp StampAt(Instant at) => new(Version, Duration.Max(Duration.Zero, at - KnownAt));

    private DenyList Next(ImmutableArray<DenyListing> listings, IEnumerable<DenyListAct> acts, Instant at) =>
        new(Version + 1, at, listings, [.. Acts, .. acts]);
}
