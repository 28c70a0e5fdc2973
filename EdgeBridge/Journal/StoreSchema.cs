namespace Fokus.EdgeBridge.Journal;

/// <summary>The tables of one room in the garage's database.</summary>
/// <param name="Room">For messages.</param>
/// <param name="Create">Statements that may be run at each start.</param>
/// <param name="Salvage">
/// Takes over rows from a damaged database, which is attached as <c>aside</c>; <c>null</c> when nothing is worth it.
/// </param>
/// <param name="Trim">Deletes what ended before <c>$before</c> (Unix ticks); <c>null</c> when nothing ever ends.</param>
internal sealed record StoreSchema(string Room, string Create, string? Salvage = null, string? Trim = null);
