namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>A visit as it is stored. A plate is stored as written; this never goes to a log.</summary>
internal sealed record VisitSnapshot(
    string Id,
    long ArmedAtUnixTicks,
    string? Plate,
    string? CredentialTicket,
    string? Stay,
    long DueCentavos,
    string? Ticket,
    int Fate,
    string? Command,
    bool IsByHand,
    int Commands)
{
    public override string ToString() => Id;
}
