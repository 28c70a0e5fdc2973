using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Access.DenyLists;

/// <summary>One credential on the deny list.</summary>
/// <param name="Who">A plate (both ways of writing it are meant), card, tag or ticket.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="DenyEntry">It may not enter.</param>
/// <param name="DenyExit">It may not leave: rare, and legally risky. A vehicle is let out and somebody told unless this is said.</param>
/// <param name="Notify">Somebody is told wherever it shows up.</param>
/// <param name="From">Holds from this moment.</param>
/// <param name="Until">Up to and without this one; <c>null</c> until it is lifted.</param>
public sealed record DenyListing(Credential Who, DenyKind Kind, bool DenyEntry, bool DenyExit, bool Notify, Instant From, Instant? Until)
{
    /// <summary>May not enter, may leave, and somebody is told.</summary>
    public static DenyListing Blocked(Credential who, Instant from) =>
        new(who, DenyKind.Access, DenyEntry: true, DenyExit: false, Notify: true, from, null);

    /// <summary>True while it holds.</summary>
    public bool HoldsAt(Instant at) => From <= at && (Until is not { } until || at < until);

    /// <summary>True when it does not let pass in that direction.</summary>
    public bool Denies(Direction direction) => direction switch
    {
        Direction.Entry => DenyEntry,
        Direction.Exit => DenyExit,
    };

    /// <summary>True when it is about that credential.</summary>
    public bool IsAbout(Credential shown) => (Who, shown) switch
    {
        (Credential.ByPlate listed, Credential.ByPlate seen) => listed.Plate.IsSameVehicleAs(seen.Plate),
        (Credential.Unidentified, _) => false,
        _ => Who == shown,
    };
}
