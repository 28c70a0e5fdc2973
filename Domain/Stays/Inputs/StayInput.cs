using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;

namespace Fokus.Domain.Stays.Inputs;

/// <summary>Everything that can happen to a stay. What is due is part of the input: the machine knows no prices.</summary>
public abstract record StayInput
{
    private StayInput()
    {
    }

    /// <summary>The order behind it; <c>null</c> when it follows from what happened at a lane or a pay point.</summary>
    public StayCommand? Command { get; private init; }

    /// <summary>A vehicle was let in, and has not crossed yet.</summary>
    /// <param name="Start">What its stay begins with.</param>
    public sealed record Admitted(StayStart Start) : StayInput;

    /// <summary>It crossed: the stay is committed. Told of a stay that nobody knows, it is one from now on.</summary>
    /// <param name="Start">What its stay begins with.</param>
    public sealed record Crossed(StayStart Start) : StayInput;

    /// <summary>It backed out.</summary>
    public sealed record BackedOut : StayInput;

    /// <summary>It left, and nobody had seen it enter: a stay of no length, flagged.</summary>
    /// <param name="Start">What is known of it; it entered when it left.</param>
    public sealed record SeenOnlyLeaving(StayStart Start) : StayInput;

    /// <summary>It enters again, and nobody has seen it leave: the stay ends, flagged, and is never charged for that.</summary>
    public sealed record SeenEnteringAgain : StayInput;

    /// <summary>A price was shown to the driver.</summary>
    /// <param name="Price">Which.</param>
    public sealed record PriceAnnounced(AnnouncedPrice Price) : StayInput;

    /// <summary>Money was taken.</summary>
    /// <param name="Payment">Counted once.</param>
    /// <param name="ForFee">How much of it is meant for the fee, zero or more; what the fee does not take is for the time.</param>
    public sealed record MoneyTaken(Payment Payment, Brl ForFee) : StayInput;

    /// <summary>It parks by another right from now on.</summary>
    /// <param name="Right">Which.</param>
    public sealed record RightChanged(SegmentRight Right) : StayInput;

    /// <summary>It crossed into another area of the garage.</summary>
    /// <param name="Area">Which.</param>
    public sealed record AreaChanged(AreaId Area) : StayInput;

    /// <summary>It left by itself.</summary>
    /// <param name="Due">What is due for its time at that moment; zero or more.</param>
    public sealed record Departed(Brl Due) : StayInput;

    /// <summary>Somebody opened a gate, or closed the stay in an audit of the yard, and says what becomes of it.</summary>
    public sealed record FateOrdered : StayInput
    {
        /// <summary>Somebody's decision.</summary>
        /// <param name="command">The order.</param>
        /// <param name="fate">What becomes of the stay.</param>
        /// <param name="due">What is due for its time at that moment; zero or more.</param>
        public FateOrdered(StayCommand command, OrderedFate fate, Brl due) => (Command, Fate, Due) = (command, fate, due);

        /// <summary>What becomes of the stay.</summary>
        public OrderedFate Fate { get; }

        /// <summary>What is due for its time at that moment.</summary>
        public Brl Due { get; }
    }

    /// <summary>The driver lost the ticket, and the stay was found all the same.</summary>
    public sealed record TicketLost : StayInput
    {
        /// <summary>A lost ticket.</summary>
        /// <param name="command">The order.</param>
        /// <param name="terms">What the site charges for it.</param>
        public TicketLost(StayCommand command, LostTicketTerms terms) => (Command, Terms) = (command, terms);

        /// <summary>What the site charges for it.</summary>
        public LostTicketTerms Terms { get; }
    }

    /// <summary>Somebody let go of the fee.</summary>
    public sealed record FeeWaived : StayInput
    {
        /// <summary>A waiver.</summary>
        /// <param name="command">The order.</param>
        public FeeWaived(StayCommand command) => Command = command;
    }

    /// <summary>Somebody contests the stay.</summary>
    public sealed record DisputeOpened : StayInput
    {
        /// <summary>A dispute.</summary>
        /// <param name="command">The order.</param>
        public DisputeOpened(StayCommand command) => Command = command;
    }

    /// <summary>A dispute ends.</summary>
    public sealed record DisputeEnded : StayInput
    {
        /// <summary>The end of a dispute.</summary>
        /// <param name="command">The order.</param>
        /// <param name="outcome">How it ends.</param>
        public DisputeEnded(StayCommand command, DisputeOutcome outcome) => (Command, Outcome) = (command, outcome);

        /// <summary>How it ends.</summary>
        public DisputeOutcome Outcome { get; }
    }

    /// <summary>Another stay is this one. Told by <see cref="Joins.StayJoin"/> together with <see cref="GiveAway"/>.</summary>
    public sealed record Absorb : StayInput
    {
        /// <summary>Half of a merge.</summary>
        /// <param name="command">The order.</param>
        /// <param name="gone">The other stay as it is.</param>
        public Absorb(StayCommand command, Stay gone) => (Command, Gone) = (command, gone);

        /// <summary>The other stay as it is.</summary>
        public Stay Gone { get; }
    }

    /// <summary>This is another stay.</summary>
    public sealed record GiveAway : StayInput
    {
        /// <summary>Half of a merge.</summary>
        /// <param name="command">The order.</param>
        /// <param name="into">The stay that remains.</param>
        public GiveAway(StayCommand command, StayId into) => (Command, Into) = (command, into);

        /// <summary>The stay that remains.</summary>
        public StayId Into { get; }
    }

    /// <summary>Another stay is not this one after all. Told by <see cref="Joins.StayJoin"/> together with <see cref="TakeBack"/>.</summary>
    public sealed record Release : StayInput
    {
        /// <summary>Half of a split.</summary>
        /// <param name="command">The order.</param>
        /// <param name="part">The stay to take out.</param>
        public Release(StayCommand command, StayId part) => (Command, Part) = (command, part);

        /// <summary>The stay to take out.</summary>
        public StayId Part { get; }
    }

    /// <summary>This is a stay of its own again.</summary>
    public sealed record TakeBack : StayInput
    {
        /// <summary>Half of a split.</summary>
        /// <param name="command">The order.</param>
        /// <param name="share">What the other stay gives back.</param>
        public TakeBack(StayCommand command, Joins.ReturnedShare share) => (Command, Share) = (command, share);

        /// <summary>What the other stay gives back.</summary>
        public Joins.ReturnedShare Share { get; }
    }
}
