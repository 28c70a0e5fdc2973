using System.Globalization;
using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;

namespace Fokus.EdgeBridge.Stays.Book.Access;

/// <summary>What a vehicle showed, as rows: kind and text.</summary>
internal static class ShownRows
{
    /// <summary>The kind of a credential, its text as it was read, and the text that it is found by; <c>null</c> for none.</summary>
    internal static (int Kind, string Value, string Same)? Of(Credential credential) => credential switch
    {
        Credential.ByPlate by => (1, by.Plate.Written, by.Plate.Canonical),
        Credential.ByTicket by => (2, by.Ticket.Value, by.Ticket.Value),
        Credential.ByTag by => (3, by.Tag.Canonical, by.Tag.Canonical),
        Credential.ByCard by => (4, by.Card.Canonical, by.Card.Canonical),
        Credential.Unidentified => null,
        _ => throw new System.Diagnostics.UnreachableException("Credential is a closed family"),
    };

    /// <summary>What counts and what else was shown, from the rows of a stay put in a line.</summary>
    internal static (Credential? Counts, Alternates Also) Parse(string line)
    {
        Credential? counts = null;
        var also = Alternates.None;
        foreach (var parts in line.Split(' ').Select(row => row.Split(':')))
        {
            var credential = Read(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2]);
            if (parts[1] is "1")
                counts = credential;
            else
                also = also.With(credential);
        }

        return (counts, also);
    }

    private static Credential Read(int kind, string value) => kind switch
    {
        1 => new Credential.ByPlate(Plate.Parse(value)),
        2 => new Credential.ByTicket(TicketId.Parse(value)),
        3 => new Credential.ByTag(TagId.Parse(value)),
        4 => new Credential.ByCard(CardId.Parse(value)),
        _ => throw new FormatException($"{kind} is no kind of credential."),
    };
}
