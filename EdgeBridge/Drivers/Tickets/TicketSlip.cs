using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Tickets;

/// <summary>What is printed on a ticket.</summary>
/// <param name="Ticket">The number, also as QR code.</param>
/// <param name="GarageName">Where.</param>
/// <param name="LaneName">At which entry.</param>
/// <param name="At">The garage's wall clock at arrival.</param>
internal sealed record TicketSlip(TicketId Ticket, string GarageName, string LaneName, LocalDateTime At);
