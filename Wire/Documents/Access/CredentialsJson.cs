using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;

namespace Fokus.Wire.Documents.Access;

/// <summary>Plates, tags, cards and tickets of a list. A fault never repeats what was written: it would be in a log.</summary>
internal static class CredentialsJson
{
    internal static readonly IReadOnlyDictionary<string, (string Rule, Func<string, Credential?> Read)> Kinds =
        new Dictionary<string, (string, Func<string, Credential?>)>(StringComparer.Ordinal)
        {
            ["plate"] = ("a plate such as ABC1D23", text => Plate.TryParse(text, out var plate) ? new Credential.ByPlate(plate) : null),
            ["tag"] = ("a tag: 8 to 64 hexadecimal digits", text => TagId.TryParse(text, out var tag) ? new Credential.ByTag(tag) : null),
            ["card"] = ("a card: 4 to 40 letters and digits", text => CardId.TryParse(text, out var card) ? new Credential.ByCard(card) : null),
            ["ticket"] = ("the number of a ticket", text => TicketId.TryParse(text, out var ticket) ? new Credential.ByTicket(ticket) : null),
        };

    /// <summary>Every good one of a list of texts of one kind.</summary>
    internal static IReadOnlyList<Credential> Credentials(this JsonPlace place, string list, string kind)
    {
        if (place.Has(list) && place.Element.GetProperty(list).ValueKind != JsonValueKind.Array)
        {
            place.Fault(list, "write a list.");
            return [];
        }

        var (rule, read) = Kinds[kind];
        var good = new List<Credential>();
        foreach (var (i, item) in place.Items(list, mayBeMissing: false).Index())
        {
            if (item.Element.ValueKind == JsonValueKind.String && read(item.Element.GetString()!) is { } credential)
                good.Add(credential);
            else
                place.Fault($"{list}[{i}]", $"write {rule}.");
        }

        return good;
    }

    /// <summary>The one that an object names; <c>null</c> and a fault when it names none, or two.</summary>
    internal static Credential? OneCredential(this JsonPlace place)
    {
        var named = Kinds.Keys.Where(place.Has).ToList();
        if (named is not [var kind])
        {
            place.Fault("plate", "write one of plate, tag, card or ticket.");
            return null;
        }

        var (rule, read) = Kinds[kind];
        var element = place.Element.GetProperty(kind);
        var credential = element.ValueKind == JsonValueKind.String ? read(element.GetString()!) : null;
        if (credential is null)
            place.Fault(kind, $"write {rule}.");
        return credential;
    }
}
