using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Tickets;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>What the ticket office says of what somebody shows.</summary>
internal abstract record TicketVerdict
{
    private TicketVerdict()
    {
    }

    /// <summary>A ticket of this garage. Whether a stay belongs to it is another question.</summary>
    internal sealed record Good(TicketId Ticket) : TicketVerdict;

    /// <summary>It is not taken, and counted.</summary>
    internal sealed record Refused(TicketRefusal Why) : TicketVerdict;
}
