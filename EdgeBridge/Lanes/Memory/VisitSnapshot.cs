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
    // What came later may be missing in a snapshot from before.
    public string? Tag { get; init; }

    public string? Card { get; init; }

    public string? AlsoPlate { get; init; }

    public string? AlsoTag { get; init; }

    public string? AlsoCard { get; init; }

    public string? AlsoTicket { get; init; }

    public int? Refused { get; init; }

    public bool IsByMode { get; init; }

    public bool HasLeftClosing { get; init; }

    public AccessSnapshot? Access { get; init; }

    public override string ToString() => Id;
}
