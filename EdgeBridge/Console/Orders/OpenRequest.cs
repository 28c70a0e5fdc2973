namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>The body of an order to open a gate, as it comes; nothing is believed yet.</summary>
/// <param name="Command">Made by whoever asks; the same one is one order, however often it comes.</param>
/// <param name="Reason">1 to 6.</param>
/// <param name="Note">In their words; required with reason 6.</param>
/// <param name="Fate">At an exit: <c>settled</c>, <c>waived</c> or <c>owing</c>.</param>
/// <param name="ClickedAt">When the button was pressed, in milliseconds since 1970 on this server's clock.</param>
internal sealed record OpenRequest(string? Command, int? Reason, string? Note, string? Fate, long? ClickedAt);
