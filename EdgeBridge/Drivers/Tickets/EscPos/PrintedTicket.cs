namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>What a simulated printer has on its paper.</summary>
/// <param name="Lines">The text, line by line.</param>
/// <param name="Qr">What the QR code says: the ticket's number; empty without one.</param>
internal sealed record PrintedTicket(IReadOnlyList<string> Lines, string Qr);
