using System.Collections.Immutable;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Wire.Documents.Access;

/// <summary>The deny list of a garage.</summary>
internal static class DenyListJson
{
    private const int MostListings = 10_000;
    private const int LongestNote = 200;

    internal static AccessListReading Read(JsonPlace root)
    {
        root.Allow("$schema", "garage", "version", "zone", "listings");
        var garage = AccessListJson.Garage(root);
        var version = AccessListJson.Version(root);
        var zone = root.Zone("zone");
        var items = root.Items("listings", mayBeMissing: false);
        if (items.Count > MostListings)
            root.Fault("listings", $"write at most {MostListings}.");
        var acts = items.Take(MostListings).Select(item => Listing(item, zone, version)).ToList();
        if (root.Faults.Count > 0)
            return new AccessListReading.Bad(root.Faults, version);
        var listed = acts.OfType<DenyListAct>().ToImmutableArray();
        return new AccessListReading.DenyList(
            garage!.Value, new(version, NodaConstants.UnixEpoch, [.. listed.Select(act => act.Listing).Distinct()], listed));
    }

    private static DenyListAct? Listing(JsonPlace place, GarageZone? zone, int version)
    {
        place.Allow([.. CredentialsJson.Kinds.Keys, "kind", "deny_entry", "deny_exit", "notify", "from", "until", "by", "note"]);
        var who = place.OneCredential();
        var kind = place.Word("kind", AccessWords.DenyKinds);
        var (atEntry, atExit, isTold) = (place.Flag("deny_entry"), place.Flag("deny_exit"), place.Flag("notify"));
        var from = place.Moment("from", zone);
        var until = place.IsNull("until") ? null : place.Moment("until", zone);
        if (from is { } begin && until is { } end && end <= begin)
            place.Fault("until", "it ends before it begins: write a later moment, or null until it is lifted.");
        var by = place.Text("by", text => OperatorId.TryParse(text, out var good) ? good : null as OperatorId?, AccessWords.SlugRule);
        var note = place.Text("note", text => text.Length <= LongestNote ? text : null, $"why, at most {LongestNote} characters; may be empty");
        return who is null || kind is null || from is null || by is null || note is null
            ? null
            : new(from.Value, by.Value, new(who, kind.Value, atEntry, atExit, isTold, from.Value, until), IsBlock: true, version, note);
    }
}
