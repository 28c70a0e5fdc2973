using System.Collections.Immutable;
using Fokus.Domain.Access;
using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;

namespace Fokus.Wire.Documents.Access;

/// <summary>The list of subscribers of a garage: what holds for the site, the groups, and the contracts.</summary>
internal static class SubscriberListJson
{
    private const int MostGroups = 100;
    private const int MostBays = 100_000;

    internal static AccessListReading Read(JsonPlace root)
    {
        root.Allow("$schema", "garage", "version", "zone", "anti_passback", "missed_exit", "reset", "groups", "contracts");
        var garage = AccessListJson.Garage(root);
        var version = AccessListJson.Version(root);
        var zone = root.Zone("zone");
        var passBack = PassBack(root.Member("anti_passback"), mayInherit: false);
        var missed = root.Word("missed_exit", AccessWords.MissedExit);
        var reset = root.IsNull("reset") ? null : Reset(root.Member("reset"), zone);
        var groups = Groups(root);
        var contracts = ContractsJson.Read(root, zone, groups);
        return root.Faults.Count > 0
            ? new AccessListReading.Bad(root.Faults, version)
            : new AccessListReading.Subscribers(garage!.Value, new(version, passBack, missed!.Value, reset, groups, contracts));
    }

    /// <summary>What a level says of use out of order. <c>null</c> in a group or a permit is what the level above says.</summary>
    internal static AntiPassbackSetting PassBack(JsonPlace? place, bool mayInherit)
    {
        if (place is null)
            return AntiPassbackSetting.Inherited;
        place.Allow("at_entry", "at_exit");
        return new(Rule("at_entry"), Rule("at_exit"));

        AntiPassback? Rule(string name) => mayInherit && place.IsNull(name) ? null : place.Word(name, AccessWords.AntiPassback);
    }

    private static PositionReset? Reset(JsonPlace? place, GarageZone? zone)
    {
        if (place is null)
            return null;
        place.Allow("at", "by", "note");
        var at = place.Moment("at", zone);
        var by = place.Text("by", text => OperatorId.TryParse(text, out var good) ? good : null as OperatorId?, AccessWords.SlugRule);
        var note = place.Text("note", text => text.Length <= 200 ? text : null, "why, at most 200 characters; may be empty");
        return at is null || by is null || note is null ? null : new(at.Value, by.Value, note);
    }

    private static ImmutableArray<GroupTerms> Groups(JsonPlace root)
    {
        var items = root.Items("groups", mayBeMissing: false);
        if (items.Count > MostGroups)
            root.Fault("groups", $"write at most {MostGroups}.");
        var groups = items.Select(Group).OfType<GroupTerms>().ToImmutableArray();
        foreach (var twice in groups.GroupBy(group => group.Id).Where(same => same.Count() > 1))
            root.Fault("groups", $"'{twice.Key}' is there twice: give each group an id of its own.");
        return groups;
    }

    private static GroupTerms? Group(JsonPlace place)
    {
        place.Allow("id", "bays", "when_full", "when_not_valid", "anti_passback");
        var id = place.Text("id", text => SubscriberGroupId.TryParse(text, out var good) ? good : null as SubscriberGroupId?, AccessWords.SlugRule);
        var bays = place.NumberOrNull("bays", 0, MostBays);
        var whenFull = place.Word("when_full", AccessWords.NotCovered);
        var whenNotValid = place.Word("when_not_valid", AccessWords.NotCovered);
        var passBack = PassBack(place.Member("anti_passback"), mayInherit: true);
        return id is null || whenFull is null || whenNotValid is null
            ? null
            : new(id.Value, (int?)bays, whenFull.Value, whenNotValid.Value, passBack);
    }
}
