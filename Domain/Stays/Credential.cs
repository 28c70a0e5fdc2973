using Fokus.Domain.Ids;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Stays;

/// <summary>What a stay is known by.</summary>
public abstract record Credential
{
    private Credential()
    {
    }

    /// <summary>The plate that a camera read.</summary>
    /// <param name="Plate">As written on the vehicle at entry.</param>
    public sealed record ByPlate(Plate Plate) : Credential;

    /// <summary>A paper ticket, where no plate could be read.</summary>
    /// <param name="Ticket">Its number.</param>
    public sealed record ByTicket(TicketId Ticket) : Credential;

    /// <summary>A toll tag on the windscreen.</summary>
    /// <param name="Tag">Which.</param>
    public sealed record ByTag(TagId Tag) : Credential;

    /// <summary>A subscriber's card.</summary>
    /// <param name="Card">Which.</param>
    public sealed record ByCard(CardId Card) : Credential;

    /// <summary>Nothing: somebody opened the gate by hand, or a second vehicle slipped through.</summary>
    public sealed record Unidentified : Credential;
}
