using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Access;

/// <summary>What a vehicle showed besides the credential that counts: its stay is found by each of them. One of a kind at most.</summary>
/// <param name="Plate">Its plate; <c>null</c> when it was not read, or counts already.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Card">Its card.</param>
/// <param name="Ticket">Its ticket.</param>
public sealed record Alternates(Plate? Plate, TagId? Tag, CardId? Card, TicketId? Ticket)
{
    /// <summary>Nothing else was shown.</summary>
    public static Alternates None { get; } = new(null, null, null, null);

    /// <summary>Each of them, the plate first.</summary>
    public IEnumerable<Credential> All()
    {
        if (Plate is { } plate)
            yield return new Credential.ByPlate(plate);
        if (Tag is { } tag)
            yield return new Credential.ByTag(tag);
        if (Card is { } card)
            yield return new Credential.ByCard(card);
        if (Ticket is { } ticket)
            yield return new Credential.ByTicket(ticket);
    }

    /// <summary>With one more, in the place of another of its kind.</summary>
    public Alternates With(Credential credential) => credential switch
    {
        Credential.ByPlate by => this with { Plate = by.Plate },
        Credential.ByTag by => this with { Tag = by.Tag },
        Credential.ByCard by => this with { Card = by.Card },
        Credential.ByTicket by => this with { Ticket = by.Ticket },
        Credential.Unidentified => this,
        _ => throw new UnreachableException("Credential is a closed family"),
    };

    /// <summary>Without any of the kind of <paramref name="credential"/>.</summary>
    public Alternates WithoutKindOf(Credential credential) => credential switch
    {
        Credential.ByPlate => Plate is null ? this : this with { Plate = null },
        Credential.ByTag => Tag is null ? this : this with { Tag = null },
        Credential.ByCard => Card is null ? this : this with { Card = null },
        Credential.ByTicket => Ticket is null ? this : this with { Ticket = null },
        Credential.Unidentified => this,
        _ => throw new UnreachableException("Credential is a closed family"),
    };

    /// <summary>True when one of the kind of <paramref name="credential"/> is among them.</summary>
    public bool HasKindOf(Credential credential) => !ReferenceEquals(WithoutKindOf(credential), this);
}
