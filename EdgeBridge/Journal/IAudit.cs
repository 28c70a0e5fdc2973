namespace Fokus.EdgeBridge.Journal;

/// <summary>Who ordered what by hand, from the journal.</summary>
internal interface IAudit
{
    /// <summary>The last orders of whatever kind, the newest first; at most <paramref name="count"/>.</summary>
    IReadOnlyList<AuditEntry> Latest(int count);

    /// <summary>The last gates that were opened by hand, the newest first; at most <paramref name="count"/>.</summary>
    IReadOnlyList<AuditEntry> LatestOpenings(int count);
}
