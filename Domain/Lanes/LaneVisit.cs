using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>One vehicle at one lane: plate, ticket and command seen in one presence belong to it.</summary>
/// <param name="Id">At an entry it becomes the id of the stay.</param>
/// <param name="ArmedAt">When the vehicle came onto the arming loop, or when somebody opened for it by hand.</param>
public sealed record LaneVisit(LaneVisitId Id, Instant ArmedAt)
{
    /// <summary>What the vehicle is known by; <c>null</c> until something was shown.</summary>
    public Credential? Credential { get; init; }

    /// <summary>What else the vehicle showed in this presence; never of the kind of <see cref="Credential"/>.</summary>
    public Alternates AlsoKnownBy { get; init; } = Alternates.None;

    /// <summary>Why something that it showed may not pass now; <c>null</c> when nothing was refused.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>What the access rules said of what lets it pass; <c>null</c> when nobody asked them.</summary>
    public AccessNote? Access { get; init; }

    /// <summary>Exit: the stay that is leaving; <c>null</c> until it is known.</summary>
    public StayId? Stay { get; init; }

    /// <summary>Exit: what is to be paid before the gate opens.</summary>
    public Brl Due { get; init; }

    /// <summary>Entry: the ticket being printed; <c>null</c> when none is.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Exit: how the stay ends when the crossing completes.</summary>
    public StayFate Fate { get; init; } = StayFate.Settled;

    /// <summary>The command that opens the gate for this visit; <c>null</c> before there is one.</summary>
    public CommandId? Command { get; init; }

    /// <summary>True when nothing that the vehicle showed lets it through, but a person's order.</summary>
    public bool IsByHand { get; init; }

    /// <summary>True when it passes because the lane is kept open: without that, nothing lets it through.</summary>
    public bool IsByMode { get; init; }

    /// <summary>Three loops: true once the closing loop fell behind it while something was left under the arm.</summary>
    public bool HasLeftClosing { get; init; }

    /// <summary>How many commands were given for this visit.</summary>
    public int Commands { get; init; }
}
