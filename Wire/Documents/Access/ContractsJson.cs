using System.Collections.Immutable;
using Fokus.Domain.Access;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Time;

namespace Fokus.Wire.Documents.Access;

/// <summary>The contracts of a list of subscribers. Days are whole: a contract "to the 31st" ends where the 1st begins.</summary>
internal static class ContractsJson
{
    private const int MostContracts = 20_000;
    private const int MostPermits = 1_000;
    private const int MostCredentials = 20;

    internal static ImmutableArray<ListedContract> Read(JsonPlace root, GarageZone? zone, ImmutableArray<GroupTerms> groups)
    {
        var items = root.Items("contracts", mayBeMissing: false);
        if (items.Count > MostContracts)
            root.Fault("contracts", $"write at most {MostContracts}.");
        var known = groups.Select(group => group.Id).ToHashSet();
        var contracts = items.Take(MostContracts).Select(item => Contract(item, zone, known)).OfType<ListedContract>().ToImmutableArray();
        foreach (var twice in contracts.GroupBy(one => one.Number, StringComparer.Ordinal).Where(same => same.Count() > 1))
            root.Fault("contracts", $"number '{twice.Key}' is there twice: give each contract a number of its own.");
        FindOverlaps(root, contracts);
        return contracts;
    }

    private static ListedContract? Contract(JsonPlace place, GarageZone? zone, HashSet<SubscriberGroupId> groups)
    {
        place.Allow("number", "group", "first_day", "last_day", "permits");
        var number = place.Text("number", text => IsNumber(text) ? text : null, "the contract's number: 1 to 40 letters, digits, '-', '.' or '/'");
        var group = place.Text("group", text => SubscriberGroupId.TryParse(text, out var good) && groups.Contains(good) ? good : null as SubscriberGroupId?, "the id of one of the groups");
        var (first, last) = (place.Day("first_day"), place.Day("last_day"));
        if (first is { } begin && last is { } end && end < begin)
            place.Fault("last_day", "it lies before first_day: write a later day.");
        var permits = place.Items("permits", mayBeMissing: false);
        if (permits.Count is 0 or > MostPermits && place.Has("permits"))
            place.Fault("permits", $"write 1 to {MostPermits}.");
        var granted = permits.Take(MostPermits).Select(Permit).ToImmutableArray();
        if (number is null || group is null || first is null || last is null || zone is null)
            return null;
        return new(number, new(group.Value, zone.StartOf(first.Value), zone.StartOf(last.Value.PlusDays(1))), granted);
    }

    private static Permit Permit(JsonPlace place)
    {
        place.Allow("plates", "tags", "cards", "anti_passback");
        ImmutableArray<Credential> credentials =
            [.. place.Credentials("plates", "plate"), .. place.Credentials("tags", "tag"), .. place.Credentials("cards", "card")];
        if (credentials.Length is 0 or > MostCredentials)
            place.Fault("plates", $"write 1 to {MostCredentials} plates, tags and cards in all.");
        var passBack = place.IsNull("anti_passback")
            ? Domain.Access.PassBack.AntiPassbackSetting.Inherited
            : SubscriberListJson.PassBack(place.Member("anti_passback"), mayInherit: true);
        return new([.. credentials.Distinct(SameCredential.Comparer)], passBack);
    }

    /// <summary>By which of two contracts a vehicle parks must never be a guess.</summary>
    private static void FindOverlaps(JsonPlace root, ImmutableArray<ListedContract> contracts)
    {
        var uses = new Dictionary<Credential, List<(ListedContract Contract, Permit Permit)>>(SameCredential.Comparer);
        foreach (var contract in contracts)
        {
            foreach (var (permit, credential) in contract.Permits.SelectMany(permit => permit.Credentials.Select(one => (permit, one))))
            {
                if (!uses.TryGetValue(credential, out var known))
                    uses.Add(credential, known = []);
                if (known.FirstOrDefault(other => IsBoth(other.Contract.Terms, contract.Terms)) is { Contract: { } other })
                    root.Fault("contracts", $"{Kind(credential)} of contract '{contract.Number}' is in '{other.Number}' as well, for the same days: leave one.");
                known.Add((contract, permit));
            }
        }
    }

    private static bool IsBoth(SubscriberContract one, SubscriberContract other) => one.From < other.Until && other.From < one.Until;

    private static string Kind(Credential credential) => credential switch
    {
        Credential.ByPlate => "a plate",
        Credential.ByTag => "a tag",
        Credential.ByCard => "a card",
        Credential.ByTicket => "a ticket",
        Credential.Unidentified => "a vehicle",
        _ => throw new System.Diagnostics.UnreachableException("Credential is a closed family"),
    };

    private static bool IsNumber(string text) =>
        text.Length is > 0 and <= 40 && text.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '.' or '/');
}
