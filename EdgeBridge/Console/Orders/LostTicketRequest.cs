namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>The body of the word that a ticket was lost, as it comes; nothing is believed yet.</summary>
/// <param name="Command">As in <see cref="OpenRequest"/>.</param>
/// <param name="Note">By what the stay was recognised, in their words; required.</param>
internal sealed record LostTicketRequest(string? Command, string? Note);
