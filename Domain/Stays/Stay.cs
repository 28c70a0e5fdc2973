using System.Collections.Immutable;
using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Joins;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Stays.Traces;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>The time of one vehicle inside, from one completed crossing to the other.</summary>
/// <param name="Id">The id of its entry visit.</param>
/// <param name="Credential">What it is known by.</param>
/// <param name="EntryLane">Where it entered.</param>
/// <param name="EnteredAt">When it armed the entry lane: the price is counted from here.</param>
public sealed record Stay(StayId Id, Credential Credential, LaneId EntryLane, Instant EnteredAt)
{
    /// <summary>What else its vehicle showed at the entry: it is found by each.</summary>
    public Alternates AlsoKnownBy { get; init; } = Alternates.None;

    /// <summary>Where the stay stands.</summary>
    public StayPhase Phase { get; init; } = StayPhase.Inside;

    /// <summary>What has been paid for its time. A fee is apart, see <see cref="Fee"/>: it must not count as paid time.</summary>
    public Brl Paid { get; init; }

    /// <summary>The exit opens without a further charge up to and including this moment; <c>null</c> before a payment.</summary>
    public Instant? PaidUntil { get; init; }

    /// <summary>When it left; <c>null</c> while inside.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>How it ended; <c>null</c> while inside.</summary>
    public StayFate? Fate { get; init; }

    /// <summary>What shops gave to it, in the order in which they did; one may be there twice.</summary>
    public ImmutableArray<AgreementId> Agreements { get; init; } = [];

    /// <summary>The subscription that it parks by; <c>null</c> for everybody else. It stays when the right changes: it covers its part.</summary>
    public SubscriberContract? Contract { get; init; }

    /// <summary>The version of the tariff book that was announced on its ticket; <c>null</c> when none was.</summary>
    public int? AnnouncedVersion { get; init; }

    /// <summary>The last price that was told to its driver; <c>null</c> when none was.</summary>
    public AnnouncedPrice? Announced { get; init; }

    /// <summary>By which right it stood where, without a gap; empty for a stay from before segments were kept.</summary>
    public ImmutableArray<StaySegment> Segments { get; init; } = [];

    /// <summary>What happened to it, oldest first. Nothing is ever taken out.</summary>
    public ImmutableArray<StayTrace> Trace { get; init; } = [];

    /// <summary>The payments that <see cref="StayMachine"/> took; what was paid before that is in <see cref="Paid"/> only.</summary>
    public ImmutableArray<StayPayment> Payments { get; init; } = [];

    /// <summary>The price of its whole time, final since it left; <c>null</c> while inside and for a stay from before it was kept.</summary>
    public Brl? Total { get; init; }

    /// <summary>What somebody let go of <see cref="Total"/>, always by an act in the trace.</summary>
    public Brl Waived { get; init; }

    /// <summary>The fee for a lost ticket; <c>null</c> when there is none.</summary>
    public StayFee? Fee { get; init; }

    /// <summary>The stays of the same vehicle that were found to be this one.</summary>
    public ImmutableArray<Absorption> Absorbed { get; init; } = [];

    /// <summary>The stay of which this one is a part; <c>null</c> for a stay of its own.</summary>
    public StayId? MergedInto { get; init; }

    /// <summary>Where it stands while it is disputed, and stood before it was merged; <c>null</c> otherwise.</summary>
    public StayPhase? DisputedFrom { get; init; }

    /// <summary>True when its entry was missed: the system began it at the exit.</summary>
    public bool StartedBySystem { get; init; }

    /// <summary>True when its exit was missed: the system ended it at the next entry.</summary>
    public bool StoppedBySystem { get; init; }

    /// <summary>The ticket that lets it out; <c>null</c> without one, and once it was lost.</summary>
    public TicketId? Ticket => (Credential as Credential.ByTicket)?.Ticket ?? AlsoKnownBy.Ticket;

    /// <summary>Where it stands whether or not that is disputed.</summary>
    public StayPhase Standing => Phase == StayPhase.Disputed ? DisputedFrom!.Value : Phase;

    /// <summary>True while the vehicle is inside.</summary>
    public bool IsInside => Standing is StayPhase.Inside or StayPhase.Paid;

    /// <summary>True once the vehicle has left.</summary>
    public bool HasLeft => Standing is StayPhase.Left or StayPhase.Evaded;

    /// <summary>What is still owed for a stay that has left; zero for every other.</summary>
    public Brl Debt => HasLeft && Total is { } total ? Brl.Max(Brl.Zero, total - Paid - Waived) + FeeDue : Brl.Zero;

    /// <summary>What is still owed of the fee.</summary>
    public Brl FeeDue => Fee?.Due ?? Brl.Zero;

    /// <summary>All the money that was taken for it.</summary>
    public Brl PaidInAll => Paid + (Fee?.Paid ?? Brl.Zero);

    /// <summary>The stay after a payment. The caller has made sure that this payment was not applied before.</summary>
    public Stay Apply(Payment payment) => this with
    {
        Paid = Paid + payment.Amount,
        PaidUntil = PaidUntil is { } until ? Instant.Max(until, payment.PaidUntil) : payment.PaidUntil,
    };

    /// <summary>
    /// The stay after its ticket was lost: it goes on under what else its vehicle showed, and the paper finds it no more.
    /// Its entry, its price and what was paid are as before.
    /// </summary>
    /// <param name="order">Who says so.</param>
    /// <param name="fee">What the site charges for it; zero for none.</param>
    /// <param name="at">When.</param>
    public Stay LoseTicket(StayCommand order, Brl fee, Instant at)
    {
        var others = AlsoKnownBy with { Ticket = null };
        var counts = Credential is Credential.ByTicket ? others.All().FirstOrDefault() ?? new Credential.Unidentified() : Credential;
        return this.Noted(at, StayAct.TicketLost, order, fee) with
        {
            Credential = counts,
            AlsoKnownBy = others.WithoutKindOf(counts),
            Fee = fee.IsZero ? Fee : new(fee, Brl.Zero, IsWaived: false),
        };
    }

    /// <summary>
    /// The stay with right moments, when it began by a clock that was impossible and has been set. One that began before is
    /// as it was.
    /// </summary>
    /// <param name="before">Moments before this one are of the wrong clock.</param>
    /// <param name="by">How far the clock was set.</param>
    /// <param name="at">Now: nobody came later than that.</param>
    public Stay Right(Instant before, Duration by, Instant at) => EnteredAt >= before ? this : this with
    {
        EnteredAt = Instant.Min(EnteredAt + by, at),
        PaidUntil = PaidUntil < before ? PaidUntil + by : PaidUntil,
    };

    /// <summary>The stay after the vehicle has left.</summary>
    public Stay Leave(Instant at, StayFate fate) =>
        this with { Phase = StayPhase.Left, LeftAt = at, Fate = fate };
}
