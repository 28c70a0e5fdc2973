namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>The body of an order that says whose stay stands at an exit, as it comes; nothing is believed yet.</summary>
/// <param name="Stay">The stay that was chosen.</param>
/// <param name="Command">As in <see cref="OpenRequest"/>; so are the others.</param>
/// <param name="Note">In their words; may be empty.</param>
/// <param name="ClickedAt">When the button was pressed.</param>
internal sealed record NameRequest(string? Stay, string? Command, string? Note, long? ClickedAt);
