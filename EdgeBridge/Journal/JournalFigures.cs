using NodaTime;

namespace Fokus.EdgeBridge.Journal;

/// <summary>How the journal stands.</summary>
/// <param name="Facts">Rows on the disk, acknowledged ones included.</param>
/// <param name="Unacknowledged">Rows that the cluster does not have yet.</param>
/// <param name="OldestUnacknowledged">When the oldest of those happened; <c>null</c> when there is none.</param>
/// <param name="UsedBytes">What is in use of the database file.</param>
/// <param name="LimitBytes">What it may take.</param>
/// <param name="Unreadable">Rows that could not be read back since the start.</param>
/// <param name="IsOutOfRoom">True while entries are refused for want of room, or the emergency room is in use.</param>
internal sealed record JournalFigures(
    long Facts,
    long Unacknowledged,
    Instant? OldestUnacknowledged,
    long UsedBytes,
    long LimitBytes,
    long Unreadable,
    bool IsOutOfRoom);
