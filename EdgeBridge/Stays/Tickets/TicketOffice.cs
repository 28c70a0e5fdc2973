using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>Seals the tickets of this garage, and tells them from all others.</summary>
internal sealed class TicketOffice
{
    private readonly GarageId garage;
    private readonly IStayLedger stays;
    private readonly UnsealedTickets unsealed;
    private readonly IReadOnlyList<TicketKey> keys;
    private readonly Instant sealsSince;
    private readonly byte[] mark;
    private readonly long[] refused = new long[Enum.GetValues<TicketRefusal>().Length + 1];

    /// <exception cref="InvalidDataException">The file of keys is broken.</exception>
    public TicketOffice(GarageId garage, IStayLedger stays, IOptions<TicketOptions> options, TimeProvider clock)
    {
        (this.garage, this.stays, unsealed) = (garage, stays, options.Value.Unsealed);
        keys = TicketKeyFile.LoadOrMake(options.Value.Folder, clock.GetCurrentInstant());
        sealsSince = keys.Min(key => key.MadeAt);
        mark = TicketSeal.MarkOf(garage);
    }

    /// <summary>What was refused since the start, by reason.</summary>
    internal IReadOnlyDictionary<TicketRefusal, long> Refused =>
        Enum.GetValues<TicketRefusal>().ToDictionary(why => why, why => Interlocked.Read(ref refused[(int)why]));

    /// <summary>What is printed of a new ticket.</summary>
    internal TicketText Seal(TicketId ticket) => TicketSeal.Write(keys[0], garage, ticket);

    /// <summary>Whether what a scanner read, or somebody typed, is a ticket of this garage.</summary>
    internal TicketVerdict Read(string text)
    {
        var shown = text.Trim();
        if (TicketText.TryRead(shown, out var ticket))
        {
            var (isGood, isMarked) = (TicketSeal.IsGood(ticket, garage, keys), ticket.Mark.SequenceEqual(mark));
            if (isGood && isMarked)
                return new TicketVerdict.Good(ticket.Ticket);
            // Sealed by us and marked as another's: somebody mistyped the mark.
            return Refuse(isGood || isMarked ? TicketRefusal.NotGenuine : TicketRefusal.OfAnotherGarage);
        }

        if (!TicketId.TryParse(shown, out var bare))
            return Refuse(TicketRefusal.NotATicket);
        return IsTaken(bare) ? new TicketVerdict.Good(bare) : Refuse(TicketRefusal.Unsealed);
    }

    /// <summary>One of which no stay is known is taken for what it is: a ticket without a stay.</summary>
    private bool IsTaken(TicketId bare) => unsealed switch
    {
        UnsealedTickets.Always => true,
        UnsealedTickets.OfBefore => stays.InsideBy(new Credential.ByTicket(bare)) is not [var stay, ..] || stay.EnteredAt < sealsSince,
        UnsealedTickets.Never => false,
    };

    private TicketVerdict.Refused Refuse(TicketRefusal why)
    {
        Interlocked.Increment(ref refused[(int)why]);
        return new(why);
    }
}
