using NodaTime;

namespace Fokus.Domain.Ids;

/// <summary>
/// Mints ids that sort by the moment they were minted (UUID version 7). The moment is passed in, so that a test
/// decides it; the rest of the id is random, so that a ticket's number cannot be guessed.
/// </summary>
public static class IdSource
{
    /// <summary>A new visit at a lane.</summary>
    public static LaneVisitId NewVisit(Instant at) => LaneVisitId.Parse(Text(at));

    /// <summary>A new command to hardware.</summary>
    public static CommandId NewCommand(Instant at) => CommandId.Parse(Text(at));

    /// <summary>A new payment.</summary>
    public static PaymentId NewPayment(Instant at) => PaymentId.Parse(Text(at));

    /// <summary>A new paper ticket.</summary>
    public static TicketId NewTicket(Instant at) => TicketId.Parse(Text(at));

    private static string Text(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset()).ToString("N");
}
