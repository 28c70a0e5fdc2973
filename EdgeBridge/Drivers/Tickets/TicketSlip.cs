using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Tickets;

/// <summary>What is printed on a ticket.</summary>
/// <param name="Ticket">The number, of which the end is printed: by it an attendant finds the stay.</param>
/// <param name="Code">The QR code's text: letters of the alphanumeric form, so that the code is coarse and easily read.</param>
/// <param name="Lines">The same text, to be typed.</param>
/// <param name="GarageName">Where.</param>
/// <param name="LaneName">At which entry.</param>
/// <param name="At">The garage's wall clock at arrival.</param>
internal sealed record TicketSlip(
    TicketId Ticket, string Code, IReadOnlyList<string> Lines, string GarageName, string LaneName, LocalDateTime At);
