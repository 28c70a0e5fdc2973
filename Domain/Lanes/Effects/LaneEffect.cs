using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Lanes.Effects;

/// <summary>Everything that a lane machine can want done. None is done before the input that caused it is on disk.</summary>
public abstract record LaneEffect
{
    private LaneEffect()
    {
    }

    /// <summary>Ask the camera for a picture now, where it can be asked; where it cannot, it sends one by itself.</summary>
    public sealed record LookForPlate : LaneEffect;

    /// <summary>Open the gate.</summary>
    /// <param name="Command">Executed once.</param>
    /// <param name="Expires">After this moment it is dropped and reported.</param>
    public sealed record OpenGate(CommandId Command, Instant Expires) : LaneEffect;

    /// <summary>Print a ticket.</summary>
    /// <param name="Ticket">Its number.</param>
    /// <param name="Expires">After this moment nobody waits for it any more.</param>
    public sealed record PrintTicket(TicketId Ticket, Instant Expires) : LaneEffect;

    /// <summary>A vehicle is inside: its stay begins. Done in the transaction that stores the input.</summary>
    /// <param name="Stay">The new stay.</param>
    /// <param name="Credential">What it is known by.</param>
    /// <param name="EnteredAt">The price is counted from here.</param>
    public sealed record OpenStay(StayId Stay, Credential Credential, Instant EnteredAt) : LaneEffect
    {
        /// <summary>What else the vehicle showed.</summary>
        public Alternates AlsoKnownBy { get; init; } = Alternates.None;

        /// <summary>The subscription that it parks by; <c>null</c> for everybody else.</summary>
        public SubscriberContract? Contract { get; init; }

        /// <summary>True when its entry was missed: the system begins it at the exit.</summary>
        public bool BySystem { get; init; }
    }

    /// <summary>A vehicle is outside: its stay ends. Done in the transaction that stores the input.</summary>
    /// <param name="Stay">Which.</param>
    /// <param name="Fate">How.</param>
    public sealed record CloseStay(StayId Stay, StayFate Fate) : LaneEffect
    {
        /// <summary>True when its exit was missed: the system ends it as its vehicle enters again.</summary>
        public bool BySystem { get; init; }
    }

    /// <summary>A visit came to nothing: the vehicle backed out. No stay, no count, its ticket is void.</summary>
    /// <param name="Visit">Which.</param>
    public sealed record VoidVisit(LaneVisitId Visit) : LaneEffect
    {
        /// <summary>The ticket that was printed for it and is void now; <c>null</c> when none was.</summary>
        public TicketId? Ticket { get; init; }
    }

    /// <summary>Say <see cref="Inputs.LaneInput.DeadlinePassed"/> at a moment. One deadline of a kind at a time: a new one replaces it.</summary>
    /// <param name="Deadline">Which.</param>
    /// <param name="At">When.</param>
    public sealed record StartDeadline(LaneDeadline Deadline, Instant At) : LaneEffect;

    /// <summary>Forget a deadline; nothing happens when there is none.</summary>
    /// <param name="Deadline">Which.</param>
    public sealed record StopDeadline(LaneDeadline Deadline) : LaneEffect;

    /// <summary>Somebody must act.</summary>
    /// <param name="Fault">On what.</param>
    public sealed record Raise(FaultCode Fault) : LaneEffect;

    /// <summary>Nobody needs to act any more; nothing happens when nothing was raised.</summary>
    /// <param name="Fault">On what.</param>
    public sealed record Clear(FaultCode Fault) : LaneEffect;
}
