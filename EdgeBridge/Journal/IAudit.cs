namespace Fokus.EdgeBridge.Journal;

/// <summary>Who opened what by hand, from the journal.</summary>
internal interface IAudit
{
    /// <summary>The last orders, the newest first; at most <paramref name="count"/>.</summary>
    IReadOnlyList<AuditEntry> Latest(int count);
}
