using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.World.Cars;

/// <summary>What the driver of a car could tell afterwards.</summary>
internal sealed class TripNotes
{
    internal LaneId? EntryLane { get; set; }

    internal LaneId? ExitLane { get; set; }

    internal Instant ArrivedAt { get; set; }

    /// <summary>When it had passed the entry gate; <c>null</c> when it never did.</summary>
    internal Instant? EnteredAt { get; set; }

    internal Instant? AtExitAt { get; set; }

    /// <summary>When it had passed the exit gate; <c>null</c> when it never did.</summary>
    internal Instant? LeftAt { get; set; }

    internal Instant? PushedAt { get; set; }

    internal Instant? EntryPulseAt { get; set; }

    internal string? Ticket { get; set; }

    /// <summary>Why the trip ended early; empty when it did not.</summary>
    internal string Problem { get; set; } = "";
}
