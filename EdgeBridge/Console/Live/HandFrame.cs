namespace Fokus.EdgeBridge.Console.Live;

/// <summary>One line of the gates opened by hand.</summary>
/// <param name="AtUnixMs">When.</param>
/// <param name="Lane">The lane's name.</param>
/// <param name="By">The name of whoever ordered it.</param>
/// <param name="Reason">Why: the reason's number.</param>
/// <param name="Note">In their words; may be empty.</param>
public sealed record HandFrame(long AtUnixMs, string Lane, string By, int Reason, string Note);
