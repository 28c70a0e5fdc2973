using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Facts;

/// <summary>Everything that a garage writes down, and that the cluster therefore knows.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>A lane received an input.</summary>
    /// <param name="Lane">Which.</param>
    /// <param name="Input">What it received, with all that the decision needed.</param>
    /// <param name="After">The phase that the decision led to: the cluster's twin must come to the same.</param>
    public sealed record LaneHeard(LaneId Lane, LaneInput Input, LanePhase After) : Fact;

    /// <summary>A vehicle is inside: the crossing completed.</summary>
    /// <param name="Stay">The new stay.</param>
    /// <param name="Credential">What it is known by.</param>
    /// <param name="Lane">Where it entered.</param>
    /// <param name="EnteredAt">The price is counted from here.</param>
    public sealed record StayOpened(StayId Stay, Credential Credential, LaneId Lane, Instant EnteredAt) : Fact
    {
        /// <summary>The version of the tariff book that its ticket announced; <c>null</c> when there is no ticket.</summary>
        public int? AnnouncedVersion { get; init; }

        /// <summary>What else the vehicle showed: the stay is found by each.</summary>
        public Alternates AlsoKnownBy { get; init; } = Alternates.None;

        /// <summary>The subscription that it parks by; <c>null</c> for everybody else.</summary>
        public SubscriberContract? Contract { get; init; }

        /// <summary>True when its entry was missed: the system began it at the exit.</summary>
        public bool BySystem { get; init; }
    }

    /// <summary>Money was taken for a stay.</summary>
    /// <param name="Payment">How much, with what, where.</param>
    /// <param name="Quote">The quote that was paid, with the reason for every centavo.</param>
    public sealed record StayPaid(Payment Payment, Quote Quote) : Fact;

    /// <summary>A vehicle is outside: the crossing completed.</summary>
    /// <param name="Stay">The stay that ended.</param>
    /// <param name="Lane">Where it left.</param>
    /// <param name="Fate">How it ended.</param>
    public sealed record StayLeft(StayId Stay, LaneId Lane, StayFate Fate) : Fact
    {
        /// <summary>True when its exit was missed: the system ended it at the next entry.</summary>
        public bool BySystem { get; init; }
    }

    /// <summary>A vehicle backed out: no stay, no count; a ticket printed for it is void.</summary>
    /// <param name="Lane">Where.</param>
    /// <param name="Visit">Which visit.</param>
    public sealed record VisitVoided(LaneId Lane, LaneVisitId Visit) : Fact
    {
        /// <summary>The ticket that is void now; <c>null</c> when none was printed.</summary>
        public TicketId? Ticket { get; init; }
    }

    /// <summary>A driver lost the ticket, and a person found the stay all the same: the paper is void, the stay goes on.</summary>
    /// <param name="Stay">Which.</param>
    /// <param name="Ticket">The ticket that lets nobody pass any more.</param>
    /// <param name="Order">Who said so, and why.</param>
    public sealed record TicketLost(StayId Stay, TicketId Ticket, StayCommand Order) : Fact;

    /// <summary>Somebody must act.</summary>
    /// <param name="Lane">Where; <c>null</c> when the whole garage is concerned.</param>
    /// <param name="Fault">On what.</param>
    public sealed record FaultRaised(LaneId? Lane, FaultCode Fault) : Fact;

    /// <summary>Nobody needs to act any more.</summary>
    /// <param name="Lane">Where; <c>null</c> when the whole garage is concerned.</param>
    /// <param name="Fault">On what.</param>
    public sealed record FaultCleared(LaneId? Lane, FaultCode Fault) : Fact;

    /// <summary>
    /// The garage's clock was compared with the cluster's and is off by another span than was last recorded in this life of
    /// the program; at its start none is taken to be known, and the clock to be right. The moments of this life since the
    /// record before can be told anew with it. Prices and stays are not changed by it: a person decides about those, unless
    /// the clock was impossible, see <see cref="ClockRighted"/>.
    /// </summary>
    /// <param name="ClusterAhead">How far the cluster's clock is ahead; negative when it is behind.</param>
    public sealed record ClockStepped(Duration ClusterAhead) : Fact;

    /// <summary>
    /// The garage's clock had stood before a day on which it cannot have been, such as 1970 after its battery failed, and was
    /// set. Stays that began meanwhile have moments of that clock: those that are open are moved, never to later than this
    /// record's own moment, so that nobody pays for decades. What has ended keeps what was written.
    /// </summary>
    /// <param name="Before">Moments before this one are of the wrong clock.</param>
    /// <param name="By">
    /// How far the clock was set; positive. When the program was not running then, as far as is known for certain: never more
    /// time than the vehicle was there.
    /// </param>
    public sealed record ClockRighted(Instant Before, Duration By) : Fact;
}
