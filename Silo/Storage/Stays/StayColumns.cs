using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Npgsql;

namespace Fokus.Silo.Storage.Stays;

/// <summary>What a stay is known by, as columns: one for each kind that was shown, and a number that says which counts.</summary>
internal static class StayColumns
{
    /// <summary>The number of a kind; it is in the database and never changes.</summary>
    internal static int KindOf(Credential credential) => credential switch
    {
        Credential.ByPlate => 1,
        Credential.ByTicket => 2,
        Credential.ByTag => 3,
        Credential.ByCard => 4,
        Credential.Unidentified => 5,
        _ => throw new UnreachableException("Credential is a closed family"),
    };

    /// <summary>What counts and what else was shown, from five columns: the number, plate as written, ticket, tag, card.</summary>
    internal static (Credential Counts, Alternates Also) Read(NpgsqlDataReader row, int first)
    {
        var all = new Alternates(
            row.TextOrNull(first + 1) is { } plate ? Plate.Parse(plate) : null,
            row.TextOrNull(first + 3) is { } tag ? TagId.Parse(tag) : null,
            row.TextOrNull(first + 4) is { } card ? CardId.Parse(card) : null,
            row.TextOrNull(first + 2) is { } ticket ? TicketId.Parse(ticket) : null);
        var kind = row.IntOrNull(first);
        // A stay from before it was kept shows one thing at most.
        var counts = all.All().FirstOrDefault(one => kind is null || KindOf(one) == kind) ?? new Credential.Unidentified();
        return (counts, all.WithoutKindOf(counts));
    }
}
