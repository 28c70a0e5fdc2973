using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Tariffs.Terms;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>The kinds of subscription of a tariff document.</summary>
internal static class SubscribersJson
{
    private const int MostGroups = 100;
    private const int MostHours = 20;
    private const string IdRule = "2 to 40 of a-z, 0-9, hyphen, beginning with a letter";

    internal static ImmutableArray<SubscriberGroup> Read(JsonPlace book, ImmutableArray<Rate> rates)
    {
        var items = book.Items("subscribers", mayBeMissing: false);
        if (items.Count > MostGroups)
            book.Fault("subscribers", $"write at most {MostGroups}.");
        var groups = items.Select(item => Group(item, rates)).OfType<SubscriberGroup>().ToImmutableArray();
        foreach (var twice in groups.GroupBy(group => group.Id).Where(same => same.Count() > 1))
            book.Fault("subscribers", $"'{twice.Key}' is there twice: give each group an id of its own.");
        return groups;
    }

    private static SubscriberGroup? Group(JsonPlace place, ImmutableArray<Rate> rates)
    {
        place.Allow("id", "covered", "rate_outside", "tolerance_outside");
        var id = place.Text("id", text => SubscriberGroupId.TryParse(text, out var good) ? good : null as SubscriberGroupId?, IdRule);
        var covered = place.Items("covered", mayBeMissing: false);
        if (covered.Count is 0 or > MostHours && place.Has("covered"))
            place.Fault("covered", $"write 1 to {MostHours}.");
        var outside = place.IsNull("rate_outside") ? (int?)null : place.Index("rate_outside", rates);
        var tolerance = place.Flag("tolerance_outside");
        return id is null ? null : new(id.Value, [.. covered.Select(Hours)], outside, tolerance);
    }

    private static CoveredHours Hours(JsonPlace place)
    {
        place.Allow("days", "from", "until");
        return new(place.Days("days"), place.Time("from"), place.Time("until"));
    }
}
