namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>The body of an order that a lane works otherwise, as it comes; nothing is believed yet.</summary>
/// <param name="Mode"><c>normal</c>, <c>attendant</c>, <c>kept_open</c>, <c>evacuation</c> or <c>out_of_service</c>.</param>
/// <param name="Command">As in <see cref="OpenRequest"/>; so are the others.</param>
/// <param name="Reason">1 to 6.</param>
/// <param name="Note">In their words; required with reason 6.</param>
/// <param name="Fate">At an exit that is kept open: what becomes of the stays that leave.</param>
/// <param name="ClickedAt">When the button was pressed.</param>
internal sealed record ModeRequest(string? Mode, string? Command, int? Reason, string? Note, string? Fate, long? ClickedAt);
