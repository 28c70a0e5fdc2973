using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Grains.Interfaces.Stays;

/// <summary>A ticket that was lost: it lets nobody pass any more.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="By">Who said so.</param>
/// <param name="Note">Why, in their words.</param>
/// <param name="At">When.</param>
/// <param name="Epoch">The journal of the fact that reported it.</param>
/// <param name="Seq">Its place in that journal.</param>
[GenerateSerializer, Immutable, Alias("fokus.LostTicketSheet")]
public sealed record LostTicketSheet(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] OperatorId By,
    [property: Id(2)] string Note,
    [property: Id(3)] Instant At,
    [property: Id(4)] long Epoch,
    [property: Id(5)] long Seq);
