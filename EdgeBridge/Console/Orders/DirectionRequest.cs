namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>The body of an order that a reversible lane leads the other way, as it comes; nothing is believed yet.</summary>
/// <param name="Direction"><c>entry</c> or <c>exit</c>.</param>
/// <param name="Command">As in <see cref="OpenRequest"/>; so are the others.</param>
/// <param name="Note">In their words; may be empty.</param>
/// <param name="ClickedAt">When the button was pressed.</param>
internal sealed record DirectionRequest(string? Direction, string? Command, string? Note, long? ClickedAt);
