namespace Fokus.Domain.Access;

/// <summary>What becomes of a stay whose exit was missed, when its credential enters again.</summary>
public enum MissedUse
{
    /// <summary>It stays open beside the new one: the credential may have several vehicles.</summary>
    LeaveOpen = 1,

    /// <summary>The system ends it, flagged, without a charge.</summary>
    Bypass = 2,
}
