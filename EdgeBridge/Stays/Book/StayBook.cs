using Fokus.Domain.Access;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.EdgeBridge.Stays.Book.Access;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Book;

/// <summary>
/// Who is inside, in memory, so that a lane never waits for the disk to know it. Rebuilt from the tables at the start and
/// led on by the facts, in their order. A stay is found by everything that its vehicle showed.
/// </summary>
internal sealed class StayBook : IProjection
{
    private readonly Lock door = new();
    private readonly Dictionary<StayId, Stay> open = [];
    private readonly Dictionary<Credential, List<StayId>> shown = new(SameCredential.Comparer);
    private readonly HashSet<TicketId> voidTickets = [];

    internal int Inside
    {
        get
        {
            lock (door)
                return open.Count;
        }
    }

    internal IReadOnlyList<Stay> Open
    {
        get
        {
            lock (door)
                return [.. open.Values];
        }
    }

    /// <inheritdoc/>
    public void Load(StoreReader store)
    {
        lock (door)
        {
            open.Clear();
            shown.Clear();
            voidTickets.Clear();
            foreach (var stay in StayRows.Open(store))
                Add(stay);
            voidTickets.UnionWith(VoidTicketRows.All(store));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<StoreWrite> WritesFor(RecordedFact fact) => [.. StayRows.WritesFor(fact), .. VoidTicketRows.WritesFor(fact)];

    /// <inheritdoc/>
    public void Applied(RecordedFact fact)
    {
        lock (door)
        {
            if (fact.Fact is Fact.StayOpened opened)
                Add(StayRows.Of(opened));
            else if (fact.Fact is Fact.StayPaid paid && open.TryGetValue(paid.Payment.Stay, out var stay))
                open[stay.Id] = stay.Apply(paid.Payment);
            else if (fact.Fact is Fact.StayLeft left)
                Remove(left.Stay);
            else if (fact.Fact is Fact.TicketLost lost)
                Lose(lost, fact.At);
            else if (fact.Fact is Fact.VisitVoided { Ticket: { } ticket })
                voidTickets.Add(ticket);
            else if (fact.Fact is Fact.ClockRighted righted)
                Right(righted, fact.At);
        }
    }

    internal Stay? Find(StayId stay)
    {
        lock (door)
            return open.GetValueOrDefault(stay);
    }

    /// <summary>
    /// Every open stay that is known by any of them, the oldest first: two open stays of one vehicle mean that an exit was
    /// missed, and the older one is owed first.
    /// </summary>
    internal IReadOnlyList<Stay> FindAll(IEnumerable<Credential> credentials)
    {
        lock (door)
        {
            return credentials
                .SelectMany(credential => shown.TryGetValue(credential, out var stays) ? stays : [])
                .Distinct()
                .Select(stay => open[stay])
                .OrderBy(stay => stay.EnteredAt)
                .ToList();
        }
    }

    /// <summary>How many are inside by the right of a group.</summary>
    internal int CountOf(SubscriberGroupId group)
    {
        lock (door)
            return open.Values.Count(stay => stay.Contract?.Group == group);
    }

    internal bool IsVoid(TicketId ticket)
    {
        lock (door)
            return voidTickets.Contains(ticket);
    }

    private void Add(Stay stay)
    {
        if (!open.TryAdd(stay.Id, stay))
            return;
        foreach (var credential in StayAccessRows.ShownBy(stay))
        {
            if (!shown.TryGetValue(credential, out var stays))
                shown.Add(credential, stays = []);
            stays.Add(stay.Id);
        }
    }

    private void Right(Fact.ClockRighted righted, Instant at)
    {
        foreach (var stay in open.Values.ToList())
            open[stay.Id] = stay.Right(righted.Before, righted.By, at);
    }

    /// <summary>From now on the paper finds nothing, whoever shows it.</summary>
    private void Lose(Fact.TicketLost lost, Instant at)
    {
        voidTickets.Add(lost.Ticket);
        if (!open.TryGetValue(lost.Stay, out var stay))
            return;
        Remove(stay.Id);
        Add(stay.LoseTicket(lost.Order, Brl.Zero, at));
    }

    private void Remove(StayId id)
    {
        if (!open.Remove(id, out var stay))
            return;
        foreach (var credential in StayAccessRows.ShownBy(stay))
        {
            var stays = shown[credential];
            stays.Remove(id);
            if (stays.Count == 0)
                shown.Remove(credential);
        }
    }
}
